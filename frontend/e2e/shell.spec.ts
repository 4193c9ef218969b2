import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { mockServer } from './mocked-server'

for (const scheme of ['light', 'dark'] as const) {
  test(`the workbench has no accessibility fault in ${scheme}`, async ({ page }) => {
    await mockServer(page)
    await page.emulateMedia({ colorScheme: scheme })
    await page.goto('/w/relay/boards')
    await expect(page.getByRole('heading', { level: 1, name: 'Boards' })).toBeVisible()
    const found = await new AxeBuilder({ page }).analyze()
    expect(found.violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
  })
}

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

test('nothing is wider than the screen', async ({ page }) => {
  await mockServer(page)
  await page.goto('/w/relay/boards')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0)
})

for (const address of ['boards/abc', 'boards/abc/settings', 'import/abc']) {
  test(`the address ${address} leads nowhere, and says so in words`, async ({ page }) => {
    await mockServer(page)
    await page.goto(`/w/relay/${address}`)
    await expect(page.getByRole('heading', { level: 1, name: 'There is nothing here for you' })).toBeVisible()
    await expect(page.getByText('integer')).toHaveCount(0)
  })
}
