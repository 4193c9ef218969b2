import { expect, test } from '@playwright/test'
import { mockServer } from './mocked-server'
import { expectNoFault } from './no-fault'

test('the workbench has no accessibility fault and is no wider than the screen', { tag: '@both' }, async ({
  page,
}) => {
  await mockServer(page)
  await page.goto('/w/relay/boards')
  await expect(page.getByRole('heading', { level: 1, name: 'Boards' })).toBeVisible()
  await expectNoFault(page)
})

test('the whole shell speaks Russian', async ({ page }) => {
  await mockServer(page, 'ru')
  await page.goto('/w/relay/settings')
  await expect(page.getByRole('heading', { level: 1, name: 'Настройки' })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'ru')
})

test('two keys lead to a place, and the heading there has the focus', async ({ page }) => {
  await mockServer(page)
  await page.goto('/w/relay/boards')
  await expect(page.getByRole('heading', { level: 1, name: 'Boards' })).toBeVisible()
  await page.keyboard.press('g')
  await page.keyboard.press('s')
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeFocused()
  await expect(page).toHaveTitle('Settings · Baton')
})

for (const address of ['boards/abc', 'boards/abc/settings', 'import/abc']) {
  test(`the address ${address} leads nowhere, and says so in words`, async ({ page }) => {
    await mockServer(page)
    await page.goto(`/w/relay/${address}`)
    await expect(page.getByRole('heading', { level: 1, name: 'There is nothing here for you' })).toBeVisible()
    await expect(page.getByText('integer')).toHaveCount(0)
  })
}
