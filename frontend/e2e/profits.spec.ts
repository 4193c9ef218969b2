import { expect, test } from '@playwright/test'
import { signIn } from './at-work'
import { expectNoFault } from './no-fault'

test('an owner sees which projects lose money and why, and goes down to the hours', async ({ page }) => {
  const workspace = await signIn(page)
  await page.goto(`/w/${workspace}/profits?span=year`)
  const losing = page.getByRole('region', { name: /loses? money/ })
  await expect(losing.getByRole('listitem').first()).toBeVisible()
  const table = page.getByRole('table')
  const together = table.getByRole('row', { name: /^Together/ })
  const total = await together.getByRole('cell').nth(1).innerText()
  const hours = await together.getByRole('cell').nth(0).innerText()

  await page.getByText('By client', { exact: true }).click()
  await expect(page).toHaveURL(/cut=client/)
  await expect(table.getByRole('columnheader', { name: 'Client' })).toBeVisible()
  await expect(together.getByRole('cell').nth(1)).toHaveText(total)
  await page.getByText('By month', { exact: true }).click()
  await expect(table.getByRole('columnheader', { name: 'Month' })).toBeVisible()
  await expect(together.getByRole('cell').nth(1)).toHaveText(total)
  await expect(together.getByRole('cell').nth(0)).toHaveText(hours)

  await page.getByText('By project', { exact: true }).click()
  const first = table.getByRole('row').nth(1)
  const spent = await first.getByRole('cell').nth(1).innerText()
  await first.getByRole('cell').nth(1).getByRole('button').click()
  const part = page.getByRole('dialog')
  await expect(part.getByText(spent, { exact: true }).first()).toBeVisible()
  await part.getByRole('tab', { name: 'Earned' }).click()
  await expect(part.getByRole('tab', { name: 'Earned' })).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Escape')
  await expect(part).toBeHidden()

  await losing.getByRole('link', { name: 'How it burns' }).first().click()
  await expect(page.getByRole('heading', { name: 'Hours, week by week' })).toBeVisible()
})

test('the steps of a project are set by keyboard and kept', async ({ page }) => {
  const workspace = await signIn(page)
  await page.goto(`/w/${workspace}/profits`)
  await page.getByRole('region', { name: 'Hours ahead of the work' }).getByRole('link').first().click()
  const steps = page.getByRole('combobox', { name: 'Steps' })
  await steps.fill('77')
  await steps.press('Enter')
  const keep = page.getByRole('button', { name: 'Keep' })
  await keep.press('Enter')
  await expect(keep).toBeDisabled()
  await expect(keep).not.toHaveAttribute('data-loading')
  await page.reload()
  await expect(page.getByText('77', { exact: true })).toBeVisible()
})

test('profit has no accessibility fault', { tag: '@both' }, async ({ page }) => {
  const workspace = await signIn(page)
  await page.goto(`/w/${workspace}/profits`)
  await expect(page.getByRole('table')).toBeVisible()
  await expectNoFault(page)
})
