import { type APIRequestContext, type Browser, expect, type Page } from '@playwright/test'

export interface TestBoard {
  workspace: string
  id: number
  /** Column ids by name. */
  columns: Record<string, number>
}

/**
 * Signs in as a person of the demo agency, chosen by a word on their button, also on one that is folded away. The
 * button is not pressed: it leads to the whole workbench, and each journey opens a page of its own.
 */
export async function signIn(page: Page, who: string | RegExp = /Owner|Владелец|Eigenaar/): Promise<string> {
  await page.goto('/accounts/login/')
  const form = page.locator('form[action="/demo/sign-in"]').filter({ hasText: who }).first()
  const member = (await form.locator('button').getAttribute('value')) ?? ''
  const csrfmiddlewaretoken = await form.locator('[name=csrfmiddlewaretoken]').inputValue()
  const entered = await page.request.post('/demo/sign-in', {
    form: { member, csrfmiddlewaretoken },
    maxRedirects: 0,
  })
  expect(entered.status()).toBe(302)
  const session = await (await page.request.get('/api/session')).json()
  return session.workspaces[0].slug
}

export async function ask<T>(
  page: Page,
  method: 'post' | 'patch' | 'put',
  path: string,
  data: unknown = {},
): Promise<T> {
  const cookies = await page.context().cookies()
  const token = cookies.find(({ name }) => name === 'csrftoken')?.value ?? ''
  const request: APIRequestContext = page.request
  const origin = new URL(page.url()).origin
  const headers = { 'X-CSRFToken': token, Origin: origin }
  const answer = await request[method](path, { data, headers, maxRetries: 2 })
  expect(answer.ok(), `${method} ${path}: ${await answer.text()}`).toBe(true)
  return (await answer.json()) as T
}

/** A board of its own for one journey: a queue, two stages (the second takes two cards and refuses a third), done. */
export async function newBoard(page: Page, workspace: string): Promise<TestBoard> {
  const root = `/api/${workspace}`
  const { spaces } = await (await page.request.get(`${root}/workspace`)).json()
  const name = `Journey ${Date.now()}`
  const made = await ask<{ id: number }>(page, 'post', `${root}/spaces/${spaces[0].id}/boards`, { name })
  const board = `${root}/boards/${made.id}`
  await ask(page, 'patch', board, {
    limit_rule: 'refuse',
    face: ['number', 'responsible', 'age', 'deadline'],
  })
  const stages = [
    { name: 'To do', kind: 'queue' },
    { name: 'In hand', kind: 'work' },
    { name: 'Checking', kind: 'work', wip_limit: 2 },
    { name: 'Released', kind: 'done' },
  ]
  for (const stage of stages) await ask(page, 'post', `${board}/columns`, stage)
  const open = await (await page.request.get(board)).json()
  const columns = Object.fromEntries(
    open.columns.map((one: { name: string; id: number }) => [one.name, one.id]),
  )
  return { workspace, id: made.id, columns }
}

export async function newCard(page: Page, board: TestBoard, column: string, title: string): Promise<number> {
  const path = `/api/${board.workspace}/boards/${board.id}/cards`
  const filed = await ask<{ id: number }>(page, 'post', path, { title, column: board.columns[column] })
  return filed.id
}

export async function openBoard(page: Page, { workspace, id }: TestBoard): Promise<void> {
  await page.goto(`/w/${workspace}/boards/${id}`)
  await expect(page.locator('[data-column]').first()).toBeVisible()
}

export function column(page: Page, board: TestBoard, name: string) {
  return page.locator(`[data-column="${board.columns[name]}"]`)
}

export function titles(page: Page, board: TestBoard, name: string): Promise<string[]> {
  return column(page, board, name).locator('[data-card-link]').allInnerTexts()
}

/** Takes a card in the hand of the mouse and lets it go over a place of another element. */
export async function drag(page: Page, title: string, to: { x: number; y: number }): Promise<void> {
  const card = page.locator('[data-card]', { hasText: title })
  // It may still glide to its place: a hand takes hold of it where it rests.
  await card.hover({ trial: true })
  const from = await card.boundingBox()
  if (!from) throw new Error(`“${title}” is not on the screen`)
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2)
  await page.mouse.down()
  await page.mouse.move(from.x + from.width / 2 + 8, from.y + from.height / 2 + 8, { steps: 3 })
  // A screen that is busy takes notice a little later; a hand sees that the card has come along.
  for (let nudge = 0; nudge < 40 && (await page.locator('[data-dragged]').count()) === 0; nudge += 1) {
    await page.waitForTimeout(50)
    await page.mouse.move(from.x + from.width / 2 + 8 + (nudge % 2), from.y + from.height / 2 + 8)
  }
  await page.mouse.move(to.x, to.y, { steps: 12 })
  await page.mouse.move(to.x, to.y + 1)
  // A hand is slower than a frame: the place has been seen before the card is let go.
  await page.evaluate(() => new Promise((seen) => requestAnimationFrame(() => requestAnimationFrame(seen))))
  await page.mouse.up()
}

export async function overColumn(page: Page, board: TestBoard, name: string, down = 120) {
  const box = await column(page, board, name).boundingBox()
  if (!box) throw new Error(`“${name}” is not on the screen`)
  return { x: box.x + box.width / 2, y: box.y + down }
}

/** A colleague at another desk. */
export async function colleague(browser: Browser, who: string | RegExp): Promise<Page> {
  const context = await browser.newContext()
  const page = await context.newPage()
  await signIn(page, who)
  return page
}

/** A journey leaves nothing behind in the lists. */
export async function putAway(page: Page, { workspace, id }: TestBoard): Promise<void> {
  await ask(page, 'post', `/api/${workspace}/boards/${id}/archive`)
}

/** Keeps the answers to what is asked there until the function that is given back is called. */
export async function heldBack(page: Page, address: string): Promise<() => void> {
  let answer = () => {}
  const asked = new Promise<void>((resolve) => {
    answer = resolve
  })
  await page.route(address, async (route) => {
    await asked
    await route.continue()
  })
  return answer
}
