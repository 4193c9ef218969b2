import { expect, test } from '@playwright/test'
import { newBoard, newCard, putAway, signIn } from './at-work'
import { expectNoFault } from './no-fault'

test('a column that holds cards is archived only with a place for them', async ({ page }) => {
  const board = await newBoard(page, await signIn(page))
  await newCard(page, board, 'Checking', 'Stands in the way')
  await page.goto(`/w/${board.workspace}/boards/${board.id}/settings?tab=columns`)
  await page.getByRole('button', { name: 'Actions for Checking' }).click()
  await page.getByRole('menuitem', { name: 'Archive…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Archive', exact: true }).click()
  await expect(dialog.getByText(/still holds cards/)).toBeVisible()
  await dialog.getByRole('combobox', { name: 'Its cards go to' }).click()
  await page.getByRole('option', { name: 'In hand' }).click()
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('Checked while it is made')
  await dialog.getByRole('button', { name: 'Archive', exact: true }).click()
  await expect(dialog).toHaveCount(0)
  await page.getByRole('tab', { name: 'Archived' }).click()
  const row = page.getByRole('listitem').filter({ hasText: 'Checking' })
  await row.getByRole('button', { name: 'Restore' }).click()
  await expect(row).toHaveCount(0)
  await putAway(page, board)
})

test('a column changes its place with the arrows, for the server too', async ({ page }) => {
  const board = await newBoard(page, await signIn(page))
  await page.goto(`/w/${board.workspace}/boards/${board.id}/settings?tab=columns`)
  await page.getByRole('button', { name: 'Move Checking to the left' }).click()
  const names = page.getByRole('button', { name: /^Actions for/ })
  await expect.poll(() => names.nth(1).getAttribute('aria-label')).toBe('Actions for Checking')
  await page.reload()
  await expect.poll(() => names.nth(1).getAttribute('aria-label')).toBe('Actions for Checking')
  await putAway(page, board)
})

test('a token is shown once and can be revoked', async ({ page }) => {
  const workspace = await signIn(page)
  const name = `Journey ${Date.now()}`
  await page.goto(`/w/${workspace}/settings?tab=keys`)
  await page.getByRole('button', { name: 'New token' }).click()
  await page.getByLabel('What is it for?').fill(name)
  await page.getByRole('button', { name: 'Make it' }).click()
  const shown = page.getByRole('dialog', { name: 'Your new token' })
  const secret = (await shown.locator('code').textContent()) ?? ''
  expect(secret.length).toBeGreaterThan(20)
  await shown.getByRole('button', { name: 'Close' }).click()
  await expect(page.getByText(secret)).toHaveCount(0)
  const row = page.getByRole('listitem').filter({ hasText: name })
  await row.getByRole('button', { name: 'Revoke' }).click()
  await expect(row).toHaveCount(0)
})

test('the settings have no accessibility fault', { tag: '@both' }, async ({ page }) => {
  test.slow()
  const board = await newBoard(page, await signIn(page))
  const tabs = ['you', 'workspace', 'spaces', 'types', 'tags', 'calendar', 'trash'].map(
    (tab) => `settings?tab=${tab}`,
  )
  const parts = ['general', 'columns', 'limits', 'policies', 'face'].map(
    (tab) => `boards/${board.id}/settings?tab=${tab}`,
  )
  for (const path of [...tabs, ...parts, 'boards/new']) {
    await page.goto(`/w/${board.workspace}/${path}`)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.getByRole('status', { name: 'Loading' })).toHaveCount(0)
    await expectNoFault(page, path)
  }
  await putAway(page, board)
})
