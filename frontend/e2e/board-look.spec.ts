import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { column, newBoard, newCard, openBoard, putAway, signIn } from './at-work'

for (const scheme of ['light', 'dark'] as const) {
  test(`the board has no accessibility fault in ${scheme}`, async ({ page }) => {
    const board = await newBoard(page, await signIn(page))
    await newCard(page, board, 'To do', 'Catalogue')
    await newCard(page, board, 'To do', 'Welcome letter')
    await page.emulateMedia({ colorScheme: scheme })
    await openBoard(page, board)
    await expect(page.locator('[data-card]')).toHaveCount(2)
    const found = await new AxeBuilder({ page }).analyze()
    expect(found.violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
    await putAway(page, board)
  })
}

test('under a filter a stage tells how many of its cards are found', async ({ page }, { project }) => {
  test.skip(project.name === 'phone', 'the stage heads of a desk')
  const board = await newBoard(page, await signIn(page))
  for (const title of ['Catalogue', 'Welcome letter', 'Welcome gift'])
    await newCard(page, board, 'To do', title)
  await openBoard(page, board)
  await page.getByRole('textbox', { name: 'Filter the cards' }).fill('welcome')
  await expect(column(page, board, 'To do').getByText('2 of 3', { exact: true })).toBeVisible()
  await putAway(page, board)
})

test('nothing but the board itself scrolls to the side', async ({ page }) => {
  const board = await newBoard(page, await signIn(page))
  await openBoard(page, board)
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0)
  await putAway(page, board)
})

test('on a phone one stage is seen at a time, and a card is moved by its menu', async ({
  page,
  hasTouch,
}) => {
  test.skip(!hasTouch, 'the phone')
  const board = await newBoard(page, await signIn(page))
  await newCard(page, board, 'To do', 'Catalogue')
  await openBoard(page, board)
  await expect(page.locator('[data-column]')).toHaveCount(1)
  await page.getByRole('button', { name: /What can be done/ }).tap()
  await page.getByRole('menuitem', { name: 'Move to…' }).tap()
  await page.getByRole('dialog').getByRole('button', { name: 'Move', exact: true }).tap()
  await page
    .getByRole('navigation', { name: 'Stages' })
    .getByRole('button', { name: /In hand/ })
    .tap()
  await expect(page.locator('[data-card]', { hasText: 'Catalogue' })).toBeVisible()
  await putAway(page, board)
})
