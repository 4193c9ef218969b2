import { expect, type Page, test } from '@playwright/test'
import { ask, colleague, heldBack, newBoard, newCard, putAway, signIn } from './at-work'
import { isAccessible } from './no-fault'

const manager = /Manager|Руководитель/
const day = 86_400_000

/** The Monday so many weeks from this one. */
function monday(weeks: number): string {
  const now = new Date()
  const back = (now.getDay() + 6) % 7
  return new Date(now.getTime() + (7 * weeks - back) * day).toISOString().slice(0, 10)
}

const time = (page: Page) => page.locator('section[aria-labelledby="card-time"]')

test('a timer is started by a key, follows everywhere, and becomes an entry that is put right', async ({
  page,
}) => {
  const board = await newBoard(page, await signIn(page))
  const title = `Timed ${Date.now()}`
  const id = await newCard(page, board, 'In hand', title)
  await page.goto(`/w/${board.workspace}/boards/${board.id}?card=${id}`)
  await expect(time(page)).toContainText('No time is written down here yet.')
  await page.keyboard.press('w')
  await expect(time(page).getByRole('button', { name: 'Stop the timer' })).toBeVisible()

  await page.goto(`/w/${board.workspace}/my-work`)
  const pill = page.getByRole('banner').getByRole('button', { name: /^Timer: / })
  await pill.click()
  await expect(page.getByRole('link', { name: title, exact: true })).toBeVisible()
  await isAccessible(page)
  await page.getByLabel('What is being done').fill('First draft')
  await page.getByRole('button', { name: 'Stop', exact: true }).click()
  await expect(page.getByRole('banner').getByRole('button', { name: 'Start a timer' })).toBeVisible()

  await page.goto(`/w/${board.workspace}/boards/${board.id}?card=${id}`)
  await expect(time(page)).toContainText('First draft')
  await time(page)
    .getByRole('button', { name: /^Change the time of/ })
    .click()
  const dialog = page.getByRole('dialog', { name: 'Change the time' })
  await dialog.getByLabel('Time', { exact: true }).fill('90m')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(time(page).getByRole('listitem').filter({ hasText: 'First draft' })).toContainText('1:30')
  await isAccessible(page)
  await time(page)
    .getByRole('button', { name: /^Change the time of/ })
    .click()
  await dialog.getByRole('button', { name: 'Delete' }).click()
  await expect(time(page)).toContainText('No time is written down here yet.')
  await putAway(page, board)
})

test('a week is typed, handed in, sent back and approved', async ({ page, browser }) => {
  const workspace = await signIn(page)
  await page.goto(`/w/${workspace}/time?week=${monday(1)}`)
  await page.getByRole('button', { name: 'Add a line' }).click()
  await page.getByRole('option', { name: 'Leave', exact: true }).click()
  const cell = (name: RegExp) => page.getByRole('textbox', { name })
  await cell(/^Monday.*Leave$/).fill('1:30')
  await page.keyboard.press('ArrowRight')
  await expect(cell(/^Tuesday.*Leave$/)).toBeFocused()
  await page.keyboard.type('90m')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.type('1,5')
  await page.keyboard.press('ArrowRight')
  await expect(page.locator('tfoot')).toContainText('4:30')
  await page.reload()
  await expect(cell(/^Wednesday.*Leave$/)).toHaveValue('1:30')
  await cell(/^Wednesday.*Leave$/).fill('soon')
  await page.keyboard.press('Tab')
  await expect(cell(/^Wednesday.*Leave$/)).toHaveAttribute('aria-invalid', 'true')
  await cell(/^Wednesday.*Leave$/).fill('')
  await page.keyboard.press('Enter')
  await expect(page.locator('tfoot')).toContainText('3:00')
  await isAccessible(page)
  await page.getByRole('button', { name: 'Hand in' }).click()
  await expect(page.locator('main')).toContainText('Handed in')
  await expect(cell(/^Monday.*Leave$/)).toHaveAttribute('readonly')

  const lead = await colleague(browser, manager)
  await ask(lead, 'patch', '/api/session', { language: 'en' })
  const me = (await (await page.request.get(`/api/${workspace}/workspace`)).json()).me
  await lead.goto(`/w/${workspace}/time?tab=team&week=${monday(1)}`)
  const row = lead.getByRole('listitem').filter({ hasText: me.name })
  await expect(row).toContainText('3:00')
  await isAccessible(lead)
  await row.getByRole('button', { name: 'Send back…' }).click()
  await lead.getByLabel('What is to be put right').fill('Friday is missing')
  await lead.getByRole('button', { name: 'Send back', exact: true }).click()
  await expect(page.locator('main')).toContainText('Friday is missing')
  await page.getByRole('button', { name: 'Hand in' }).click()
  await expect(page.locator('main')).toContainText('Handed in')
  await row.getByRole('button', { name: 'Approve' }).click()
  await expect(page.locator('main')).toContainText('Approved')
  await lead.context().close()
})

test('by keys alone a week is handed in and taken back, and the keyboard stays where it was', async ({
  page,
}) => {
  const board = await newBoard(page, await signIn(page))
  const title = `Leave to enter ${Date.now()}`
  await newCard(page, board, 'In hand', title)
  const found = () => page.request.get(`/api/${board.workspace}/search?q=${title}`)
  await expect.poll(async () => (await (await found()).json()).cards.length).toBe(1)
  await page.goto(`/w/${board.workspace}/time?week=${monday(4)}`)
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  await button('The week after').focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(monday(5)))
  await expect(button('The week after')).toBeFocused()
  await button('Add a line').focus()
  await page.keyboard.press('Enter')
  await page.getByRole('option', { name: 'Leave', exact: true }).waitFor()
  // Cards are found a moment after the arrow has marked a kind of time: what is marked stays.
  const answer = await heldBack(page, '**/api/*/search?*')
  await page.keyboard.type('Leave')
  await page.keyboard.press('ArrowDown')
  answer()
  await page.getByRole('option', { name: title }).waitFor()
  await page.keyboard.press('Enter')
  const first = page.getByRole('textbox', { name: /^Monday.*Leave$/ })
  await first.focus()
  await page.keyboard.type('1')
  await page.keyboard.press('Enter')
  await expect(first).toBeFocused()
  await expect(page.locator('tfoot')).toContainText('1:00')
  await button('Hand in').focus()
  await page.keyboard.press('Enter')
  await expect(button('Take back')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(button('Hand in')).toBeFocused()
  await first.fill('')
  await page.keyboard.press('Enter')
  await putAway(page, board)
})

test('on a phone a week is written day by day', { tag: '@phone' }, async ({ page }) => {
  const workspace = await signIn(page)
  await page.goto(`/w/${workspace}/time?week=${monday(2)}`)
  await page.getByRole('button', { name: 'Add a line' }).click()
  await page.getByRole('option', { name: 'Leave', exact: true }).click()
  await page.getByRole('button', { name: /^Tue/ }).click()
  await page.getByRole('textbox', { name: /^Tuesday.*Leave$/ }).fill('2:15')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: /^Tue/ })).toContainText('2:15')
  await isAccessible(page)
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
})

test('what is locked is looked through and says so', async ({ page }) => {
  const workspace = await signIn(page)
  await page.goto(`/w/${workspace}/time?tab=locks`)
  await expect(page.getByText('Up to and including').first()).toBeVisible()
  await page.getByRole('button', { name: 'Lock a period…' }).click()
  await expect(page.getByRole('dialog')).toContainText('This cannot be taken back.')
  await isAccessible(page)
})
