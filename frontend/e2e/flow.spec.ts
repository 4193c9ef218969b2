import { expect, type Page, test } from '@playwright/test'
import { ask, newBoard, newCard, putAway, signIn } from './at-work'
import { expectNoFault, isAccessible } from './no-fault'

const dashboards = ['overview', 'bottleneck', 'stuck', 'ageing', 'cumulative', 'cycle', 'throughput'] as const
const others = ['stages', 'blockers', 'approvals', 'rework', 'promises', 'forecast'] as const

/** The first board of the agency, where the demonstration has its history. */
async function busyBoard(page: Page, workspace: string): Promise<number> {
  const { spaces } = await (await page.request.get(`/api/${workspace}/workspace`)).json()
  return spaces[0].boards[0].id
}

test('from “why is everything late” to the stage, what holds it up and the client in three clicks', async ({
  page,
}) => {
  const workspace = await signIn(page)
  const board = await busyBoard(page, workspace)
  await page.goto(`/w/${workspace}/flow?board=${board}`)
  await page.getByRole('button', { name: /Why: cards and clients|Почему|Waarom/ }).click()
  const facts = page.getByRole('table').first()
  await expect(facts).toBeVisible()
  const stage = facts.getByRole('button', { pressed: true })
  const name = (await stage.innerText()).trim()
  await stage.click()
  await expect(page.getByRole('heading', { level: 2, name: new RegExp(name.slice(0, 12)) })).toBeVisible()
  const client = page
    .getByRole('list', { name: /Whose cards|Чьи|Wiens/ })
    .getByRole('button')
    .first()
  await client.click()
  await expect(page).toHaveURL(/client=\d+/)
})

test('the whole question stands in the address, and going back leads to the one before', async ({ page }) => {
  const workspace = await signIn(page)
  const board = await busyBoard(page, workspace)
  await page.goto(`/w/${workspace}/flow?board=${board}&tab=throughput&weeks=4&against=before&profile=kaiten`)
  await expect(page.getByText(/Dashed|Пунктиром|Gestreept/)).toBeVisible({ timeout: 20_000 })
  await expect(page.locator('canvas').first()).toBeVisible()
  await page.reload()
  await expect(page.locator('canvas').first()).toBeVisible()
  await expect(page.getByText(/kaiten/i).first()).toBeVisible()
})

test('a kept view is a choice of cards for the flow too, and for what it is compared with', async ({
  page,
}) => {
  const workspace = await signIn(page)
  const board = await busyBoard(page, workspace)
  const name = `In a hurry ${Date.now()}`
  await ask(page, 'post', `/api/${workspace}/views`, {
    name,
    kind: 'list',
    filter: 'class:expedite',
    shared: 'nobody',
  })
  await page.goto(`/w/${workspace}/flow?board=${board}&tab=stages`)
  await page
    .getByRole('main')
    .getByRole('button', { name: /^(Views|Виды|Weergaven)$/ })
    .click()
  await page.getByRole('menuitem', { name }).click()
  await expect(page).toHaveURL(/filter=class%3Aexpedite/)
  await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible({ timeout: 20_000 })

  await page.getByLabel(/Compare with|Сравнить|Vergelijk/).selectOption('other')
  const kept = page.getByRole('combobox', { name: /Kept view|Сохранённый вид|Bewaarde weergave/ })
  await expect(kept).toHaveValue(/^In a hurry/)
  await page.keyboard.press('Escape')

  await page.getByRole('link', { name: /As a list|Списком|Als lijst/ }).click()
  await expect(page).toHaveURL(/\/list\?filter=class%3Aexpedite/)
  await page.getByRole('link', { name: /Flow of these|Поток этих|Flow van/ }).click()
  await expect(page).toHaveURL(/\/flow\?filter=class%3Aexpedite/)
})

test('the figures behind a picture lead to the cards', async ({ page }) => {
  const workspace = await signIn(page)
  const board = await busyBoard(page, workspace)
  await page.goto(`/w/${workspace}/flow?board=${board}&tab=ageing`)
  await page
    .getByRole('button', { name: /^(Figures of|Числа:|Cijfers van)/ })
    .first()
    .click()
  const link = page.locator('table a').first()
  const title = (await link.innerText()).replace(/^\d+\s+/, '')
  await link.click()
  await expect(page).toHaveURL(/\/c\/\d+/)
  await expect(page.getByRole('main').getByText(title).first()).toBeVisible()
})

test('a chart is taken along as a picture, a drawing and figures', async ({ page }) => {
  const workspace = await signIn(page)
  await page.goto(`/w/${workspace}/flow?board=${await busyBoard(page, workspace)}&tab=cumulative`)
  await expect(page.locator('canvas').first()).toBeVisible({ timeout: 20_000 })
  for (const kind of ['PNG', 'SVG', 'CSV']) {
    await page
      .getByRole('button', { name: /^Take|Забрать|meenemen$/ })
      .first()
      .click()
    const taken = page.waitForEvent('download')
    await page.getByRole('menuitem', { name: kind }).click()
    expect((await taken).suggestedFilename()).toMatch(new RegExp(`\\.${kind.toLowerCase()}$`))
  }
})

test('the chance of a deadline is seen while the deadline is typed', async ({ page }) => {
  const workspace = await signIn(page)
  const board = await busyBoard(page, workspace)
  await page.goto(`/w/${workspace}/flow?board=${board}&tab=stuck`)
  await page.locator('main li a').first().click()
  const deadline = page.getByRole('textbox', { name: /^(Deadline|Срок)$/ }).first()
  await deadline.click()
  await deadline.fill('2031-03-03')
  const calendar = page.getByRole('dialog', { name: /Choose a day|Выберите день|Kies een dag/ })
  await expect(calendar.getByRole('status')).toContainText('%', { timeout: 20_000 })
  await page.keyboard.press('Escape')
  await expect(calendar).toBeHidden()
})

test('a chart follows the board while it is looked at', async ({ page }) => {
  test.slow()
  const workspace = await signIn(page)
  const board = await newBoard(page, workspace)
  const card = await newCard(page, board, 'To do', 'Followed')
  await page.goto(`/w/${workspace}/flow?board=${board.id}&tab=ageing`)
  await expect(page.getByText(/Nothing is in progress|ничего нет|niets onderhanden/)).toBeVisible()
  await ask(page, 'post', `/api/${workspace}/cards/${card}/move`, { column: board.columns['In hand'] })
  await expect(page.locator('canvas').first()).toBeVisible({ timeout: 20_000 })
  await putAway(page, board)
})

/** Each tab in turn on one page: opened from its tab, not loaded anew. */
async function* everyTab(page: Page, workspace: string, board: number) {
  await page.goto(`/w/${workspace}/flow?board=${board}`)
  const list = page.locator('select').filter({ has: page.locator('option[value="bottleneck"]') })
  await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible({ timeout: 20_000 })
  for (const [at, tab] of [...dashboards, ...others].entries()) {
    // On a phone the tabs are a list.
    await ((await list.count()) > 0 ? list.selectOption(tab) : page.getByRole('tab').nth(at).click())
    if (tab !== 'overview') await expect(page).toHaveURL(new RegExp(`tab=${tab}`))
    await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible({ timeout: 20_000 })
    yield tab
  }
}

test('the day on which all of several boards are done', async ({ page }) => {
  const workspace = await signIn(page)
  const { spaces } = await (await page.request.get(`/api/${workspace}/workspace`)).json()
  const [one, other] = [spaces[0].boards[0].id, spaces[1].boards[0].id]
  await page.goto(`/w/${workspace}/flow?board=${one}-${other}&tab=forecast`)
  const answer = page.getByRole('heading', {
    name: /Day of the last one|День последнего|Dag van het laatste/,
  })
  await expect(answer).toBeVisible({ timeout: 20_000 })
})

test('the flow and its review have no accessibility fault, and no chart is wider than the screen', {
  tag: '@both',
}, async ({ page }) => {
  test.slow()
  const workspace = await signIn(page)
  const board = await busyBoard(page, workspace)
  // The house around the page is the same on each tab: it is looked at once.
  for await (const tab of everyTab(page, workspace, board))
    await expectNoFault(page, tab, tab === 'overview' ? undefined : 'main')
  // The review is paper, white also in the dark.
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.goto(`/w/${workspace}/flow/review?board=${board}`)
  await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible({ timeout: 20_000 })
  await isAccessible(page, 'review')
})
