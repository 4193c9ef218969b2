import { expect, test } from '@playwright/test'
import {
  ask,
  column,
  drag,
  newBoard,
  newCard,
  openBoard,
  overColumn,
  putAway,
  signIn,
  type TestBoard,
  titles,
} from './at-work'

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

test('a card dragged to another column stands there, for the server too, and can be taken back', async ({
  page,
}) => {
  await drag(page, 'Welcome letter', await overColumn(page, board, 'In hand'))
  await expect.poll(() => titles(page, board, 'In hand')).toEqual(['Welcome letter'])
  await page.reload()
  await expect.poll(() => titles(page, board, 'In hand')).toEqual(['Welcome letter'])
  await page.keyboard.press('Control+z')
  await expect
    .poll(() => titles(page, board, 'To do'))
    .toEqual(['Catalogue', 'Welcome letter', 'Birthday coupon'])
})

test('a card is put between two others by the mouse', async ({ page }) => {
  const second = await page.locator('[data-card]', { hasText: 'Welcome letter' }).boundingBox()
  await drag(page, 'Birthday coupon', { x: (second?.x ?? 0) + 80, y: (second?.y ?? 0) + 6 })
  await expect
    .poll(() => titles(page, board, 'To do'))
    .toEqual(['Catalogue', 'Birthday coupon', 'Welcome letter'])
  await page.reload()
  await expect
    .poll(() => titles(page, board, 'To do'))
    .toEqual(['Catalogue', 'Birthday coupon', 'Welcome letter'])
})

test('the dialog that moves a card is answered with Enter in its choices', async ({ page }) => {
  await page.locator('[data-card]', { hasText: 'Catalogue' }).click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Move to…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Move to…' })
  await dialog.getByRole('combobox', { name: 'Column' }).selectOption({ label: 'In hand' })
  await page.keyboard.press('Tab')
  await expect(dialog.getByRole('combobox', { name: 'Place' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
  await expect.poll(() => titles(page, board, 'In hand')).toEqual(['Catalogue'])
})

test('arrows lead to a stage beside the screen, and a carried card stays in view', async ({ page }) => {
  await newCard(page, board, 'Released', 'Far away')
  await expect(column(page, board, 'Released').locator('[data-card]')).toHaveCount(1)
  await page.setViewportSize({ width: 900, height: 800 })
  const focused = page.locator('[data-card-link]:focus')
  const whole = { ratio: 1 }
  await page.locator('[data-card-link]', { hasText: 'Catalogue' }).focus()
  await page.keyboard.press('ArrowRight')
  await expect(focused).toHaveText('Far away')
  await expect(focused).toBeInViewport(whole)
  await page.keyboard.press('ArrowLeft')
  await expect(focused).toHaveText('Catalogue')
  await expect(focused).toBeInViewport(whole)
  await page.keyboard.press('Space')
  for (let stage = 0; stage < 3; stage++) await page.keyboard.press('ArrowRight')
  await expect(column(page, board, 'Released').getByText('Catalogue')).toBeInViewport(whole)
  await page.keyboard.press('Escape')
})

test('a full column refuses: the card is back and the server says why', async ({ page }) => {
  await newCard(page, board, 'Checking', 'First inside')
  await newCard(page, board, 'Checking', 'Second inside')
  await expect(column(page, board, 'Checking').locator('[data-card]')).toHaveCount(2)
  await drag(page, 'Catalogue', await overColumn(page, board, 'Checking', 300))
  await expect(page.getByRole('alert').filter({ hasText: 'Checking' })).toBeVisible()
  await expect
    .poll(() => titles(page, board, 'To do'))
    .toEqual(['Catalogue', 'Welcome letter', 'Birthday coupon'])
  await expect(column(page, board, 'Checking').locator('[data-card]')).toHaveCount(2)
})

test('a stage that asks for more than the card has says so, and leads to the card', async ({ page }) => {
  const { workspace, columns } = board
  await ask(page, 'post', `/api/${workspace}/columns/${columns['In hand']}/policies`, {
    moment: 'enter',
    requirement: 'field',
    field: 'deadline',
  })
  await drag(page, 'Catalogue', await overColumn(page, board, 'In hand'))
  await page.getByRole('alert').getByRole('button', { name: 'Open the card' }).click()
  await expect(page.getByRole('dialog').getByText('Catalogue').first()).toBeVisible()
})

test('going back asks for the reason, and Escape leaves the card where it was', async ({ page }) => {
  await newCard(page, board, 'In hand', 'Mock-up')
  await expect(column(page, board, 'In hand').locator('[data-card]')).toHaveCount(1)
  await drag(page, 'Mock-up', await overColumn(page, board, 'To do', 60))
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('textbox')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  expect(await titles(page, board, 'In hand')).toEqual(['Mock-up'])
  await drag(page, 'Mock-up', await overColumn(page, board, 'To do', 60))
  await dialog.getByRole('textbox').fill('The client changed the brief')
  await page.keyboard.press('Control+Enter')
  await expect.poll(() => titles(page, board, 'To do')).toContain('Mock-up')
})

test('a card is carried by the keyboard, and each step is spoken', async ({ page }) => {
  const card = page.locator('[data-card-link]', { hasText: 'Catalogue' })
  await card.focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowRight')
  await expect(page.getByText('In hand, 1 of 1')).toBeAttached()
  await expect.poll(() => titles(page, board, 'In hand')).toEqual(['Catalogue'])
  await page.keyboard.press('Enter')
  await expect(page.getByText('“Catalogue” moved to In hand, 1 of 1').first()).toBeAttached()
  await expect(card).toBeFocused()
  await page.reload()
  await expect.poll(() => titles(page, board, 'In hand')).toEqual(['Catalogue'])
})

test('Escape puts a lifted card back', async ({ page }) => {
  const card = page.locator('[data-card-link]', { hasText: 'Catalogue' })
  await card.focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Escape')
  await expect
    .poll(() => titles(page, board, 'To do'))
    .toEqual(['Catalogue', 'Welcome letter', 'Birthday coupon'])
  await expect(card).toBeFocused()
})

test('arrows walk from card to card, and M moves without dragging', async ({ page }) => {
  await page.keyboard.press('j')
  await expect(page.locator('[data-card-link]', { hasText: 'Catalogue' })).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(page.locator('[data-card-link]', { hasText: 'Welcome letter' })).toBeFocused()
  await page.keyboard.press('m')
  await page.getByRole('dialog').getByRole('button', { name: 'Move', exact: true }).click()
  await expect.poll(() => titles(page, board, 'In hand')).toEqual(['Welcome letter'])
})

test('whoever closes a card by keyboard goes on at it', async ({ page }) => {
  await page.keyboard.press('j')
  await page.keyboard.press('ArrowDown')
  const card = page.locator('[data-card-link]', { hasText: 'Welcome letter' })
  await expect(card).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog').getByRole('heading', { level: 2 }).last()).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(card).toBeFocused()
})

test('a title and Enter file one card after another', async ({ page }) => {
  await page.getByRole('button', { name: 'New card in To do' }).click()
  for (const title of ['One more', 'And another']) {
    await page.keyboard.type(title)
    await page.keyboard.press('Enter')
    await expect.poll(() => titles(page, board, 'To do')).toContain(title)
  }
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'New card in To do' })).toBeFocused()
})
