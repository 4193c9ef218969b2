import { expect, type Locator, type Page, test } from '@playwright/test'
import { column, newBoard, newCard, openBoard, putAway, signIn, type TestBoard, titles } from './at-work'

let board: TestBoard

test.beforeEach(async ({ page }) => {
  board = await newBoard(page, await signIn(page))
  for (const title of ['Catalogue', 'Welcome letter', 'Birthday coupon'])
    await newCard(page, board, 'To do', title)
  await openBoard(page, board)
})

test.afterEach(async ({ page }, { status }) => {
  if (status !== 'skipped') await putAway(page, board)
})

test('a finger that rests on a card carries it to another stage, and to its place there', {
  tag: '@phone',
}, async ({ page }) => {
  await newCard(page, board, 'In hand', 'Already there')
  const finger = await fingerOn(page, card(page, 'Welcome letter'))
  await finger.rest()
  await finger.to(await middleOf(tab(page, /In hand/)))
  await expect(column(page, board, 'In hand')).toBeVisible()
  const there = await card(page, 'Already there').boundingBox()
  await finger.to({ x: 150, y: (there?.y ?? 0) + 8 })
  await finger.lift()
  await expect.poll(() => titles(page, board, 'In hand')).toEqual(['Welcome letter', 'Already there'])
  await page.reload()
  await expect.poll(() => titles(page, board, 'In hand')).toEqual(['Welcome letter', 'Already there'])
})

test('a card let go over the name of a stage goes to its end', { tag: '@phone' }, async ({ page }) => {
  const finger = await fingerOn(page, card(page, 'Catalogue'))
  await finger.rest()
  await finger.to(await middleOf(tab(page, /In hand/)))
  await finger.lift()
  await expect(card(page, 'Catalogue')).toHaveCount(0)
  await tab(page, /In hand/).tap()
  await expect.poll(() => titles(page, board, 'In hand')).toEqual(['Catalogue'])
})

test('a finger that does not rest turns the page and carries nothing', { tag: '@phone' }, async ({
  page,
}) => {
  const { y } = await middleOf(card(page, 'Catalogue'))
  const finger = await fingerOn(page, card(page, 'Catalogue'))
  await finger.to({ x: 30, y })
  await finger.lift()
  await expect(column(page, board, 'In hand')).toBeVisible()
  await expect(page.locator('[data-card]')).toHaveCount(0)
})

function card(page: Page, title: string): Locator {
  return page.locator('[data-card]', { hasText: title })
}

function tab(page: Page, name: RegExp): Locator {
  return page.getByRole('navigation', { name: 'Stages' }).getByRole('button', { name })
}

async function middleOf(element: Locator): Promise<{ x: number; y: number }> {
  const box = await element.boundingBox()
  return { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 }
}

/** Real touches, through the browser's own recognition of gestures. */
async function fingerOn(page: Page, element: Locator) {
  const devtools = await page.context().newCDPSession(page)
  // A board that has just come may still settle: a finger comes down where the card rests.
  await element.tap({ trial: true })
  let at = await middleOf(element)
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: { x: number; y: number }[]) =>
    devtools.send('Input.dispatchTouchEvent', { type, touchPoints })
  await touch('touchStart', [at])
  return {
    /** Until the card comes along. */
    rest: () => expect(element).toHaveAttribute('data-dragged'),
    to: async (there: { x: number; y: number }) => {
      const from = at
      for (let step = 1; step <= 8; step++) {
        at = { x: from.x + ((there.x - from.x) * step) / 8, y: from.y + ((there.y - from.y) * step) / 8 }
        await touch('touchMove', [at])
        await page.waitForTimeout(16)
      }
      at = there
    },
    lift: () => touch('touchEnd', []),
  }
}
