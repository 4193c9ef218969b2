import { expect, type Page, test } from '@playwright/test'
import { ask, colleague, heldBack, newBoard, newCard, putAway, signIn, type TestBoard } from './at-work'
import { isAccessible } from './no-fault'

const week = 7 * 86_400_000

/** The Monday of the week that a journey plans: of its own, also when another broke off and left its plan. */
let monday: string

/** In an autumn so far ahead that the demo agency has planned nothing, and without holidays. */
async function ownWeek(page: Page, workspace: string): Promise<string> {
  const now = new Date()
  const year = now.getUTCFullYear() + (now.getUTCMonth() < 3 ? 0 : 1)
  const first = new Date(Date.UTC(year, 8, 1))
  first.setUTCDate(first.getUTCDate() + ((8 - first.getUTCDay()) % 7))
  for (let weeks = 1; weeks < 13; weeks += 1) {
    const day = new Date(first.getTime() + weeks * week).toISOString().slice(0, 10)
    const told = await page.request.get(
      `/api/${workspace}/slots?first_day=${day}&days=7&job_function=data_scientist`,
    )
    const { people } = (await told.json()) as { people: { days: { placed: unknown[] }[] }[] }
    if (people.every(({ days }) => days.every(({ placed }) => placed.length === 0))) return day
  }
  throw new Error('Something is planned in every week of that autumn.')
}

async function ownPlan(page: Page): Promise<TestBoard> {
  const board = await newBoard(page, await signIn(page))
  monday = await ownWeek(page, board.workspace)
  return board
}

/** A card with hours of data science, of which the demo agency has one: a tray and a plan of its own. */
async function planned(page: Page, board: TestBoard, title: string, minutes: number): Promise<number> {
  const id = await newCard(page, board, 'To do', title)
  await ask(page, 'put', `/api/${board.workspace}/cards/${id}/planned-hours`, {
    planned_hours: [{ job_function: 'data_scientist', minutes }],
  })
  return id
}

const plan = (page: Page, workspace: string) =>
  page.goto(`/w/${workspace}/capacity?as=data_scientist&week=${monday}`)
const chips = (page: Page, title: string) => page.locator('[data-placement]', { hasText: title })
const cellOf = (page: Page, at: string) => page.locator(`[data-cell$="${at}"]`)
const toast = (page: Page, words: string) => page.locator('.mantine-Notification-root', { hasText: words })

test('a card is dragged out of the tray over several slots, taken back, and a colleague sees it', async ({
  page,
  browser,
}) => {
  const board = await ownPlan(page)
  const title = `Model ${Date.now()}`
  await planned(page, board, title, 480)
  const other = await colleague(browser, /Manager|Руководитель/)
  await plan(other, board.workspace)
  await plan(page, board.workspace)
  const item = page.getByRole('listitem').filter({ hasText: title })
  await expect(item).toContainText('8:00')
  const first = cellOf(page, `${monday}:0`)
  await item.dragTo(first)
  await expect(chips(page, title)).toHaveCount(2)
  await expect(item).toHaveCount(0)
  await expect(chips(other, title)).toHaveCount(2)
  await isAccessible(page)
  await toast(page, title).getByRole('button', { name: 'Undo' }).click()
  await expect(chips(page, title)).toHaveCount(0)
  await expect(chips(other, title)).toHaveCount(0)
  await putAway(page, board)
})

test('by keys alone a card is lifted, carried, put down, moved on and taken out', async ({ page }) => {
  const board = await ownPlan(page)
  const title = `Ranking ${Date.now()}`
  await planned(page, board, title, 120)
  await plan(page, board.workspace)
  const item = page.getByRole('button', { name: new RegExp(`^${title}: 2:00`) })
  await item.focus()
  await page.keyboard.press('Enter')
  const spoken = page.locator('[role="status"], [role="alert"], [aria-live]')
  await expect(cellOf(page, `${monday}:0`)).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(spoken.filter({ hasText: /slot 1: .* free/ }).first()).toBeAttached()
  await page.keyboard.press('Escape')
  await expect(item).toBeFocused()
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  await expect(cellOf(page, `${monday}:1`).locator('[data-placement]:not([data-pending])')).toContainText(
    title,
  )
  await cellOf(page, `${monday}:1`).focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await expect(cellOf(page, `${monday}:0`).locator('[data-placement]:not([data-pending])')).toContainText(
    title,
  )
  // At once, whether the server has answered or not.
  await cellOf(page, `${monday}:0`).focus()
  await page.keyboard.press('Delete')
  await expect(toast(page, `“${title}” is out of the plan`)).toBeVisible()
  await expect(chips(page, title)).toHaveCount(0)
  await putAway(page, board)
})

test('what was moved a moment ago is taken out, though the server has not answered yet', async ({ page }) => {
  const board = await ownPlan(page)
  const title = `Twice ${Date.now()}`
  const card = await planned(page, board, title, 60)
  const { people } = await (
    await page.request.get(`/api/${board.workspace}/slots?first_day=${monday}&job_function=data_scientist`)
  ).json()
  const place = { card, member: people[0].member, day: monday, slot: 0 }
  await ask(page, 'post', `/api/${board.workspace}/placements`, place)
  await plan(page, board.workspace)
  const answer = await heldBack(page, '**/api/*/placements/*/move')
  await cellOf(page, `${monday}:0`).focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  await expect(cellOf(page, `${monday}:1`).locator('[data-placement]')).toContainText(title)
  await page.keyboard.press('Delete')
  await expect(chips(page, title)).toHaveCount(0)
  answer()
  await expect(toast(page, `“${title}” is out of the plan`)).toBeVisible()
  await page.reload()
  await expect(page.getByRole('listitem').filter({ hasText: title })).toContainText('1:00')
  await expect(chips(page, title)).toHaveCount(0)
  await putAway(page, board)
})

test('what is being saved in a slot is taken out as soon as it is there', async ({ page }) => {
  const board = await ownPlan(page)
  const title = `Hasty ${Date.now()}`
  await planned(page, board, title, 60)
  await plan(page, board.workspace)
  const answer = await heldBack(page, '**/api/*/placements')
  await page.getByRole('button', { name: new RegExp(`^${title}: 1:00`) }).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await expect(chips(page, title)).toHaveAttribute('data-pending', 'true')
  await page.keyboard.press('Delete')
  await expect(
    page
      .locator('[role="status"], [role="alert"], [aria-live]')
      .filter({ hasText: 'is being saved' })
      .first(),
  ).toBeAttached()
  answer()
  await expect(chips(page, title)).toHaveCount(0)
  await expect(page.getByRole('listitem').filter({ hasText: title })).toContainText('1:00')
  await putAway(page, board)
})

test('two cards change places, and nobody is overwritten by somebody who looked earlier', async ({
  page,
  browser,
}) => {
  const board = await ownPlan(page)
  const stamp = Date.now()
  const [one, two] = [`First ${stamp}`, `Second ${stamp}`]
  const ids = [await planned(page, board, one, 60), await planned(page, board, two, 60)]
  const { people } = await (
    await page.request.get(`/api/${board.workspace}/slots?first_day=${monday}&job_function=data_scientist`)
  ).json()
  const { member } = people[0]
  const place = (card: number | undefined, slot: number) =>
    ask(page, 'post', `/api/${board.workspace}/placements`, { card, member, day: monday, slot })
  await place(ids[0], 0)
  await place(ids[1], 1)
  await plan(page, board.workspace)
  await chips(page, one)
    .getByRole('button', { name: new RegExp(`^${one}`) })
    .click()
  await page.getByRole('menuitem', { name: 'Change places with…' }).click()
  const dialog = page.getByRole('dialog', { name: `Change places with “${one}”` })
  await dialog.getByRole('combobox', { name: 'With' }).fill(two)
  await page.getByRole('option', { name: new RegExp(two) }).click()
  await isAccessible(page)
  await dialog.getByRole('button', { name: 'Change places' }).click()
  await expect(cellOf(page, `${monday}:0`).locator('[data-placement]')).toContainText(two)

  // The colleague's screen hears of nothing: it still shows what was there.
  const other = await colleague(browser, /Manager|Руководитель/)
  await other.route('**/api/*/stream*', (route) => route.abort())
  await plan(other, board.workspace)
  await expect(chips(other, one)).toHaveCount(1)
  await cellOf(page, `${monday}:0`).focus()
  await page.keyboard.press('Delete')
  await expect(chips(page, two)).toHaveCount(0)
  await chips(other, two)
    .getByRole('button', { name: new RegExp(`^${two}`) })
    .click()
  await other.getByRole('menuitem').nth(5).click()
  // Told by whom, or that it is gone; and what is shown is put right.
  await expect(other.locator('.mantine-Notification-root').first()).toBeVisible()
  await expect(chips(other, two)).toHaveCount(0)
  await chips(page, one)
    .getByRole('button', { name: new RegExp(`^${one}`) })
    .click()
  await page.getByRole('menuitem', { name: 'Take out of the plan' }).click()
  await expect(toast(page, `“${one}” is out of the plan`)).toBeVisible()
  await putAway(page, board)
})

test('without dragging a card is placed by a window, and on a phone a day is shown', {
  tag: '@both',
}, async ({ page }) => {
  const board = await ownPlan(page)
  const title = `By form ${Date.now()}`
  await planned(page, board, title, 90)
  await plan(page, board.workspace)
  await page.getByRole('button', { name: `What can be done with “${title}”` }).click()
  await page.getByRole('menuitem', { name: 'Place…' }).click()
  const dialog = page.getByRole('dialog', { name: `Place “${title}”` })
  await expect(dialog.getByRole('combobox', { name: 'Whom' })).toBeFocused()
  await expect(dialog.getByLabel('Hours')).toHaveValue('1.5')
  await dialog.getByRole('button', { name: 'Place', exact: true }).click()
  await expect(chips(page, title)).toHaveCount(1)
  await isAccessible(page)
  await chips(page, title)
    .getByRole('button', { name: new RegExp(`^${title}`) })
    .click()
  await page.getByRole('menuitem', { name: 'Take out of the plan' }).click()
  await expect(toast(page, `“${title}” is out of the plan`)).toBeVisible()
  await expect(chips(page, title)).toHaveCount(0)
  await putAway(page, board)
})

test('a slot that is over asks whether it was worked on, and one key books it', async ({ page }) => {
  const workspace = await signIn(page, /Yuki/)
  const asked = page.getByRole('region', { name: /Did you work on this/ })
  await page.goto(`/w/${workspace}/my-work`)
  const proposals = await (await page.request.get(`/api/${workspace}/slots/proposals`)).json()
  test.skip(proposals.length === 0, 'nothing of this person is over on this day')
  await expect(asked).toBeVisible()
  await isAccessible(page)
  await page.keyboard.press('y')
  await expect(toast(page, 'written down')).toBeVisible()
  await expect(page).toHaveURL(/my-work/)
})

test('hours written by hand are not booked once more with the slot', async ({ page }) => {
  const workspace = await signIn(page, /Yuki/)
  await page.goto(`/w/${workspace}/my-work`)
  const told = async () => await (await page.request.get(`/api/${workspace}/slots/proposals`)).json()
  const first = (await told()).find((row: { minutes: number }) => row.minutes > 30)
  test.skip(first === undefined, 'nothing of this person is over on this day')
  const field = page
    .getByRole('region', { name: /Did you work on this/ })
    .getByRole('listitem')
    .filter({ has: page.getByRole('textbox', { name: `Time on “${first.card.title}”` }) })
    .filter({ hasText: `slot ${first.slot + 1}` })
    .getByRole('textbox')
    .first()
  await expect(field).toHaveValue(clock(first.minutes))
  const entry = { day: first.day, minutes: 30, card: first.card.id, text: `By hand ${Date.now()}` }
  const written = await ask<{ id: number }>(page, 'post', `/api/${workspace}/time`, entry)
  await expect(field).toHaveValue(clock(first.minutes - 30))
  const less = { ...entry, minutes: 15 }
  await ask(page, 'put', `/api/${workspace}/time/${written.id}`, less)
  await expect(field).toHaveValue(clock(first.minutes - 15))
})

function clock(minutes: number) {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
}
