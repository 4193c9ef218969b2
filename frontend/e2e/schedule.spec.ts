import { expect, type Page, test } from '@playwright/test'
import { ask, newBoard, newCard, putAway, signIn, type TestBoard } from './at-work'
import { isAccessible } from './no-fault'

const day = (ahead: number) => {
  const at = new Date()
  at.setUTCHours(12, 0, 0, 0)
  at.setUTCDate(at.getUTCDate() + ahead)
  return at.toISOString().slice(0, 10)
}

async function due(page: Page, { workspace }: TestBoard, card: number, on: string): Promise<void> {
  await ask(page, 'patch', `/api/${workspace}/cards/${card}`, { deadline: `${on}T00:00:00` })
}

async function deadlineOf(page: Page, { workspace }: TestBoard, card: number): Promise<string> {
  const told = await (await page.request.get(`/api/${workspace}/cards/${card}`)).json()
  return String(told.deadline).slice(0, 10)
}

test('cards on a timeline and in a calendar are given other deadlines by hand and by keys', async ({
  page,
}) => {
  const board = await newBoard(page, await signIn(page))
  const one = await newCard(page, board, 'In hand', 'Autumn letter')
  const other = await newCard(page, board, 'To do', 'Autumn coupon')
  await due(page, board, one, day(6))
  await due(page, board, other, day(9))
  const only = `filter=board:${board.id}`

  await test.step('a bar stands from the start of work to the deadline; its end is drawn to another day', async () => {
    await page.goto(`/w/${board.workspace}/timeline?${only}&zoom=day`)
    await expect(page.locator('[data-row]')).toHaveCount(2)
    await isAccessible(page)
    const bar = page.locator(`[data-card="${one}"] [data-movable]`)
    const box = await bar.boundingBox()
    if (!box) throw new Error('no bar')
    await page.mouse.move(box.x + box.width - 5, box.y + box.height / 2)
    await page.mouse.down()
    await page.mouse.move(box.x + box.width + 20, box.y + 5, { steps: 4 })
    await page.mouse.move(box.x + box.width - 5 + 2 * 34, box.y + 5, { steps: 6 })
    await page.mouse.up()
    await expect.poll(() => deadlineOf(page, board, one)).toBe(day(8))
    await page.getByRole('button', { name: 'Undo' }).first().click()
    await expect.poll(() => deadlineOf(page, board, one)).toBe(day(6))
  })

  await test.step('the keyboard carries it too, and Escape puts it back', async () => {
    const link = page.locator(`[data-row="${one}"]`)
    await link.focus()
    await page.keyboard.press('Space')
    await page.keyboard.press('Shift+ArrowRight')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Space')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    await expect.poll(() => deadlineOf(page, board, one)).toBe(day(7))
    await page.keyboard.press('ArrowDown')
    await expect(page.locator(`[data-row="${other}"]`)).toBeFocused()
    await page.keyboard.press('d')
    await expect(page.getByRole('dialog', { name: 'Deadline of “Autumn coupon”' })).toBeVisible()
    await isAccessible(page)
    await page.keyboard.press('Escape')
  })

  await test.step('what a colleague does is seen at once', async () => {
    await due(page, board, other, day(12))
    const said = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'short', timeZone: 'UTC' })
    const words = said.format(new Date(`${day(12)}T12:00:00Z`))
    await expect(page.locator(`[data-row="${other}"]`)).toHaveAttribute('aria-label', new RegExp(words))
    await newCard(page, board, 'In hand', 'Autumn leaflet')
    await expect(page.locator('[data-row]')).toHaveCount(3)
  })

  await test.step('groups fold', async () => {
    await page.getByLabel('Group by').selectOption('column')
    const head = page.getByRole('button', { name: /^In hand/ })
    await head.click()
    await expect(head).toHaveAttribute('aria-expanded', 'false')
    await expect(page.locator('[data-row]')).toHaveCount(1)
    await head.click()
  })

  await test.step('the same cards in a calendar are carried from day to day', async () => {
    await page.getByRole('link', { name: 'Calendar' }).click()
    await expect(page).toHaveURL(/calendar\?/)
    expect(new URL(page.url()).searchParams.get('filter')).toBe(`board:${board.id}`)
    await page.goto(`/w/${board.workspace}/calendar?${only}&zoom=week&day=${day(7)}`)
    const card = page.locator(`[data-due="${one}"]`)
    await expect(page.locator(`[data-day="${day(7)}"]`).locator(card)).toBeVisible()
    await isAccessible(page)
    const weekday = (new Date(`${day(7)}T12:00:00Z`).getUTCDay() + 6) % 7
    const to = day(weekday < 6 ? 8 : 6)
    await card.dragTo(page.locator(`[data-day="${to}"]`))
    await expect.poll(() => deadlineOf(page, board, one)).toBe(to)
    await expect(page.locator(`[data-day="${to}"]`).locator(card)).toBeVisible()
    await card.focus()
    await page.keyboard.press('Space')
    await page.keyboard.press(weekday < 6 ? 'ArrowLeft' : 'ArrowRight')
    await page.keyboard.press('Enter')
    await expect.poll(() => deadlineOf(page, board, one)).toBe(day(7))
  })

  await test.step('a full day is opened as a whole', async () => {
    for (let number = 1; number <= 9; number++)
      await due(page, board, await newCard(page, board, 'To do', `Wave ${number}`), day(7))
    await page.goto(`/w/${board.workspace}/calendar?${only}&day=${day(7)}`)
    const more = page.locator(`[data-day="${day(7)}"]`).getByRole('button', { name: /more/ })
    await more.click()
    const opened = page.getByRole('dialog')
    await expect(opened.locator('[data-due]')).toHaveCount(10)
    await isAccessible(page)
    await opened.locator('[data-due]').first().click()
    await expect(page).toHaveURL(/card=\d+/)
  })
  await putAway(page, board)
})

test('on a phone the calendar is an agenda and the timeline scrolls under a finger', {
  tag: '@phone',
}, async ({ page }) => {
  const board = await newBoard(page, await signIn(page))
  const card = await newCard(page, board, 'In hand', 'Autumn letter')
  await due(page, board, card, day(0))
  await page.goto(`/w/${board.workspace}/calendar?filter=board:${board.id}`)
  await expect(page.locator(`[data-day="${day(0)}"] [data-due="${card}"]`)).toBeVisible()
  await isAccessible(page)
  await page.getByRole('button', { name: 'Another deadline for “Autumn letter”' }).tap()
  const dialog = page.getByRole('dialog', { name: 'Deadline of “Autumn letter”' })
  await dialog.getByRole('textbox', { name: 'Deadline' }).fill(day(1))
  await page.keyboard.press('Enter')
  await dialog.getByRole('button', { name: 'Set', exact: true }).tap()
  await expect.poll(() => deadlineOf(page, board, card)).toBe(day(1))
  await page.getByRole('link', { name: 'Timeline' }).tap()
  await expect(page.locator(`[data-row="${card}"]`)).toBeVisible()
  // The choice of groups leaves the title the whole of its line.
  await expect(page.getByLabel('Group by')).toBeVisible()
  await expect(page.locator('header').getByLabel('Group by')).toHaveCount(0)
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
  expect(wide).toBe(false)
  await isAccessible(page)
  await putAway(page, board)
})
