import { type Page, test, expect as usual } from '@playwright/test'
import { ask, colleague, newBoard, newCard, putAway, signIn, type TestBoard } from './at-work'
import { expectNoFault } from './no-fault'

// What is heard comes by the worker, which on a busy machine has other work before.
const expect = usual.configure({ timeout: 45_000 })
const manager = /Manager|Руководитель/
const root = (board: TestBoard) => `/api/${board.workspace}`
const bell = (page: Page) => page.getByRole('link', { name: /^Inbox, / })
const row = (page: Page, title: string) => page.locator('main li', { hasText: title }).first()

/** Words are looked for in English, whatever the person speaks. */
async function inEnglish(page: Page): Promise<Page> {
  await ask(page, 'patch', '/api/session', { language: 'en' })
  return page
}

async function unread(page: Page, workspace: string): Promise<number> {
  return (await (await page.request.get(`/api/${workspace}/inbox/count`)).json()).unread
}

/** Somebody's inbox at rest: everything in it has been read. */
async function readAll(page: Page, workspace: string): Promise<void> {
  await ask(page, 'post', `/api/${workspace}/inbox/read-all`)
}

test('a colleague hands a card over: the bell counts, the row says why, opening it reads it', {
  tag: '@both',
}, async ({ page, browser }) => {
  test.setTimeout(240_000)
  const board = await newBoard(page, await signIn(page))
  const title = `Handed over ${Date.now()}`
  const id = await newCard(page, board, 'In hand', title)
  const other = await inEnglish(await colleague(browser, manager))
  const { me } = await (await other.request.get(`${root(board)}/workspace`)).json()
  await readAll(other, board.workspace)
  await other.goto(`/w/${board.workspace}/inbox`)
  await expect(other.getByRole('link', { name: 'Inbox, all read' })).toBeVisible()
  await expect(other.getByText('All read').last()).toBeVisible()

  await ask(page, 'post', `${root(board)}/cards/${id}/handoff`, { to: me.id, note: 'The mock-up, please' })
  await expect(other.getByRole('link', { name: 'Inbox, 1 card with news' })).toBeVisible()
  await expect(row(other, title)).toContainText('Offered to you')
  await expect(row(other, title)).toContainText('The mock-up, please')
  await row(other, title).getByRole('link').click()
  await expect(other.getByRole('heading', { name: title })).toBeVisible()
  await expect.poll(() => unread(other, board.workspace)).toBe(0)
  await expect(other.getByRole('link', { name: 'Inbox, all read' })).toBeVisible()
  await other.context().close()
  await putAway(page, board)
})

test('a mention is heard, what went there and back again is not, and a muted card is silent', async ({
  page,
  browser,
}) => {
  test.setTimeout(240_000)
  const board = await newBoard(page, await signIn(page))
  const title = `Talked about ${Date.now()}`
  const id = await newCard(page, board, 'In hand', title)
  const other = await inEnglish(await colleague(browser, manager))
  const { me } = await (await other.request.get(`${root(board)}/workspace`)).json()
  await readAll(other, board.workspace)

  // The bell on the card watches it, and mutes it again.
  await other.goto(`/w/${board.workspace}/boards/${board.id}?card=${id}`)
  await other.getByRole('button', { name: 'Watch this card' }).click()
  await expect(other.getByRole('button', { name: 'Mute this card' })).toBeVisible()
  await other.goto(`/w/${board.workspace}/inbox`)
  const moved = { column: board.columns.Checking }
  await ask(page, 'post', `${root(board)}/cards/${id}/move`, moved)
  await expect(row(other, title)).toContainText('In hand → Checking')
  await expect(row(other, title)).toContainText('Watched')
  await ask(page, 'post', `${root(board)}/cards/${id}/move`, {
    column: board.columns['In hand'],
    reason: 'Not yet',
  })
  await expect(row(other, title)).toHaveCount(0)
  await expect(bell(other)).toHaveAccessibleName('Inbox, all read')

  await other.goto(`/w/${board.workspace}/boards/${board.id}?card=${id}`)
  await other.getByRole('button', { name: 'Mute this card' }).click()
  await expect(other.getByRole('button', { name: 'Watch this card' })).toBeVisible()
  await other.goto(`/w/${board.workspace}/inbox`)
  await ask(page, 'post', `${root(board)}/cards/${id}/move`, moved)
  await ask(page, 'post', `${root(board)}/cards/${id}/comments`, {
    text: `@[${me.name}](member:${me.id}) is this green the right one?`,
  })
  await expect(row(other, title)).toContainText('is this green the right one?')
  await expect(row(other, title)).toContainText('Mentioned')
  await expect(row(other, title)).not.toContainText('In hand → Checking')
  await other.context().close()
  await putAway(page, board)
})

test('by keyboard: j and k walk, e is done with a row, Enter opens it', async ({ page, browser }) => {
  test.setTimeout(240_000)
  const board = await newBoard(page, await signIn(page))
  const other = await inEnglish(await colleague(browser, manager))
  const { me } = await (await other.request.get(`${root(board)}/workspace`)).json()
  await readAll(other, board.workspace)
  const titles = ['First', 'Second', 'Third'].map((name) => `${name} ${Date.now()}`)
  for (const title of titles) {
    const id = await newCard(page, board, 'In hand', title)
    await ask(page, 'post', `${root(board)}/cards/${id}/handoff`, { to: me.id, note: 'Please' })
  }
  await other.goto(`/w/${board.workspace}/inbox`)
  const rows = other.locator('[data-inbox-row]')
  await expect(rows).toHaveCount(3)
  await other.keyboard.press('j')
  await expect(rows.nth(0)).toBeFocused()
  await other.keyboard.press('j')
  await expect(rows.nth(1)).toBeFocused()
  await other.keyboard.press('k')
  await expect(rows.nth(0)).toBeFocused()
  await other.keyboard.press('e')
  await expect(rows).toHaveCount(2)
  await other.keyboard.press('j')
  await other.keyboard.press('Enter')
  await expect(other).toHaveURL(/card=|\/c\//)
  await other.context().close()
  await putAway(page, board)
})

test('what comes by which way, and when, is chosen once and kept', async ({ page }) => {
  const workspace = await signIn(page)
  await page.goto(`/w/${workspace}/settings?tab=notifications`)
  const choice = page.getByLabel('Somebody mentions me: E-mail')
  await choice.selectOption('off')
  await expect
    .poll(async () => {
      const told = await (await page.request.get(`/api/${workspace}/notifications/preferences`)).json()
      return told.reasons.find(({ reason }: { reason: string }) => reason === 'mentioned').how.email
    })
    .toBe('off')
  const quietFrom = page.getByLabel('Quiet from')
  const wanted = (await quietFrom.inputValue()) === '1170' ? 1230 : 1170
  await quietFrom.selectOption(String(wanted))
  await page.getByRole('button', { name: 'Save' }).first().click()
  await expect
    .poll(async () => {
      const told = await (await page.request.get(`/api/${workspace}/notifications/preferences`)).json()
      return told.rhythm.quiet_from
    })
    .toBe(wanted)
  await page.reload()
  await expect(choice).toHaveValue('off')
  await choice.selectOption('instant')
})

test('the inbox and its settings have no accessibility fault', { tag: '@both' }, async ({ page }) => {
  test.setTimeout(240_000)
  const workspace = await signIn(page)
  for (const path of ['inbox?show=all', 'settings?tab=notifications', 'settings?tab=outgoing']) {
    await page.goto(`/w/${workspace}/${path}`)
    await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible({ timeout: 20_000 })
    await expectNoFault(page, path)
  }
})
