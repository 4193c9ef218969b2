import { expect, test } from '@playwright/test'
import { signIn } from './at-work'
import { isAccessible } from './no-fault'

const header =
  'User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags'

test('hours of another tool are looked through, told what they are for, and are here once', async ({
  page,
}) => {
  test.slow()
  const workspace = await signIn(page)
  const minute = String(Date.now() % 50).padStart(2, '0')
  const rows = [
    `Journey Person,,Nobody Here,Autumn,,Brief,Yes,2026-11-16,09:${minute}:00,2026-11-16,10:${minute}:00,01:00:00,`,
    `Journey Person,,,Internal,,Weekly,No,2026-11-17,09:${minute}:00,2026-11-17,09:${minute}:30,00:00:30,`,
  ]
  const buffer = Buffer.from([header, ...rows].join('\n'))
  await page.goto(`/w/${workspace}/import`)
  await page.getByText('Hours', { exact: true }).first().click()
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: `hours-${minute}.csv`, mimeType: 'text/csv', buffer })
  await expect(page.getByRole('heading', { level: 1, name: 'Toggl' })).toBeVisible()
  await expect(page.getByText('1 project of the file is none here')).toBeVisible()
  await expect(page.getByText('There is no project “Autumn” of Nobody Here here.')).toBeVisible()
  await isAccessible(page)

  const place = page.getByRole('combobox', { name: 'What “Nobody Here / Autumn” is here' })
  await place.fill('Sales')
  await page.getByRole('option', { name: 'Sales' }).click()
  await page.getByRole('button', { name: 'Read it so' }).click()
  await page.getByRole('button', { name: 'Import 1 entry' }).click()
  await expect(page.getByRole('heading', { name: 'The hours are here' })).toBeVisible({ timeout: 60_000 })

  await page.goto(`/w/${workspace}/import`)
  await page.getByText('Hours', { exact: true }).first().click()
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: `hours-${minute}.csv`, mimeType: 'text/csv', buffer })
  await expect(page.getByRole('heading', { name: `Nothing new in hours-${minute}.csv` })).toBeVisible({
    timeout: 60_000,
  })
})
