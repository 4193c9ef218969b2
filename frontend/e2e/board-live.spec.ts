import { expect, test } from '@playwright/test'
import {
  ask,
  colleague,
  column,
  drag,
  newBoard,
  newCard,
  openBoard,
  overColumn,
  putAway,
  signIn,
  titles,
} from './at-work'

test('what one does the other sees, without reloading', async ({ page, browser }) => {
  const board = await newBoard(page, await signIn(page))
  await newCard(page, board, 'To do', 'Catalogue')
  const other = await colleague(browser, /Manager|Руководитель/)
  await openBoard(page, board)
  await openBoard(other, board)
  await drag(page, 'Catalogue', await overColumn(page, board, 'In hand'))
  await expect.poll(() => titles(other, board, 'In hand'), { timeout: 4000 }).toEqual(['Catalogue'])
  await newCard(other, board, 'To do', 'From the other desk')
  await expect(column(page, board, 'To do').getByText('From the other desk')).toBeVisible()
  await other.context().close()
  await putAway(page, board)
})

test('whoever closed the page finds a dot on what others changed since', async ({ page, browser }) => {
  const board = await newBoard(page, await signIn(page))
  const id = await newCard(page, board, 'To do', 'Catalogue')
  await newCard(page, board, 'To do', 'Welcome letter')
  const other = await colleague(browser, /Manager|Руководитель/)
  await ask(other, 'patch', '/api/session', { language: 'en' })
  const news = `/api/${board.workspace}/boards/${board.id}/changed`
  await openBoard(other, board)
  await expect(other.getByRole('button', { name: 'Views' })).toBeVisible()
  await other.goto('/accounts/second-factor/')
  await expect.poll(async () => (await (await other.request.get(news)).json()).since).not.toBeNull()
  await ask(page, 'patch', `/api/${board.workspace}/cards/${id}`, { title: 'Catalogue of spring' })
  await openBoard(other, board)
  await expect(other.getByRole('img', { name: 'Changed since you last looked' })).toHaveCount(1)
  await expect(
    other.locator(`[data-card="${id}"]`).getByRole('img', { name: 'Changed since you last looked' }),
  ).toBeVisible()
  await other.context().close()
  await putAway(page, board)
})

test('a screen that lost its network and found it again equals the other one', async ({ page, browser }) => {
  test.slow()
  const board = await newBoard(page, await signIn(page))
  for (const title of ['Catalogue', 'Welcome letter', 'Coupon']) await newCard(page, board, 'To do', title)
  const other = await colleague(browser, /Manager|Руководитель/)
  await openBoard(page, board)
  await openBoard(other, board)
  await expect(other.locator('[data-card]')).toHaveCount(3)
  await other.context().setOffline(true)
  await drag(page, 'Catalogue', await overColumn(page, board, 'In hand'))
  await newCard(page, board, 'To do', 'Made meanwhile')
  await expect.poll(() => titles(page, board, 'To do')).toContain('Made meanwhile')
  await drag(other, 'Coupon', await overColumn(other, board, 'Checking'))
  await expect(other.locator('[role="alert"]').first()).toBeVisible({ timeout: 15_000 })
  expect(await titles(other, board, 'To do')).toContain('Coupon')
  await other.context().setOffline(false)
  for (const name of ['To do', 'In hand', 'Checking'])
    await expect
      .poll(() => titles(other, board, name), { timeout: 20_000 })
      .toEqual(await titles(page, board, name))
  await other.context().close()
  await putAway(page, board)
})
