import { expect, test } from '@playwright/test'
import { column, newBoard, newCard, openBoard, putAway, signIn } from './at-work'
import { expectNoFault } from './no-fault'

test('the board has no accessibility fault, and nothing but the board itself scrolls to the side', {
  tag: '@both',
}, async ({ page }) => {
  const board = await newBoard(page, await signIn(page))
  await newCard(page, board, 'To do', 'Catalogue')
  await newCard(page, board, 'To do', 'Welcome letter')
  await openBoard(page, board)
  await expect(page.locator('[data-card]')).toHaveCount(2)
  await expectNoFault(page)
  await putAway(page, board)
})

test('under a filter a stage tells how many of its cards are found', async ({ page }) => {
  const board = await newBoard(page, await signIn(page))
  for (const title of ['Catalogue', 'Welcome letter', 'Welcome gift'])
    await newCard(page, board, 'To do', title)
  await openBoard(page, board)
  await page.getByRole('textbox', { name: 'Filter the cards' }).fill('welcome')
  await expect(column(page, board, 'To do').getByText('2 of 3', { exact: true })).toBeVisible()
  await putAway(page, board)
})

test('on a phone one stage is seen at a time, and a card is moved by its menu', { tag: '@phone' }, async ({
  page,
}) => {
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
