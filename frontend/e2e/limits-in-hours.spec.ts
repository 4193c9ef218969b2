import { expect, type Page, test } from '@playwright/test'
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
  titles,
} from './at-work'
import { isAccessible } from './no-fault'

async function plan(page: Page, workspace: string, card: number, hours: number): Promise<void> {
  const planned_hours = [{ job_function: 'designer', minutes: hours * 60 }]
  await ask(page, 'put', `/api/${workspace}/cards/${card}/planned-hours`, { planned_hours })
}

test('a stage that counts hours tells what is planned there and refuses what does not fit', async ({
  page,
}) => {
  const workspace = await signIn(page)
  const board = await newBoard(page, workspace)
  const [catalogue, letter, coupon] = [
    await newCard(page, board, 'To do', 'Catalogue'),
    await newCard(page, board, 'To do', 'Welcome letter'),
    await newCard(page, board, 'To do', 'Birthday coupon'),
  ]
  await plan(page, workspace, catalogue, 30)
  await plan(page, workspace, letter, 12)

  await page.goto(`/w/${workspace}/boards/${board.id}/settings`)
  await page.getByRole('tab', { name: 'Limits' }).click()
  await page.getByLabel('What the limits of In hand count').selectOption('planned hours')
  await page.getByLabel('Limit of In hand', { exact: true }).fill('40')
  await page.getByLabel('Limit of In hand', { exact: true }).press('Enter')
  await isAccessible(page)

  await openBoard(page, board)
  const head = column(page, board, 'In hand')
  await drag(page, 'Catalogue', await overColumn(page, board, 'In hand'))
  await expect(head.getByText('30/40 h')).toBeVisible()
  await drag(page, 'Welcome letter', await overColumn(page, board, 'In hand'))
  await expect(page.getByText(/takes 40 planned hours at most: 30 are there/)).toBeVisible()
  await expect.poll(() => titles(page, board, 'To do')).toEqual(['Welcome letter', 'Birthday coupon'])

  // A card that nobody planned always fits, and is told of.
  await drag(page, 'Birthday coupon', await overColumn(page, board, 'In hand'))
  await expect(head.getByText('1 card without planned hours')).toBeVisible()
  await expect(page.locator('[data-pending]')).toHaveCount(0)
  // Somebody plans it while the board is open: the head is over its limit at once.
  await plan(page, workspace, coupon, 12)
  await expect(head.getByText('42/40 h')).toBeVisible()
  await expect(head.getByText('1 card without planned hours')).toHaveCount(0)
  await expect(
    head.getByText('Cards: 2. Planned hours: 42, over the limit of 40', { exact: true }),
  ).toBeAttached()
  await putAway(page, board)
})
