import { expect, type Page, test } from '@playwright/test'
import { ask, signIn } from './at-work'
import { isAccessible } from './no-fault'

const window = (page: Page) => page.getByRole('dialog', { name: 'Timesheet for the client' })
const href = async (page: Page) =>
  (await window(page).getByRole('link', { name: 'Download' }).getAttribute('href')) ?? ''

test('hours of a month are taken to the client as a file', async ({ page }) => {
  const workspace = await signIn(page)
  const { clients } = await (await page.request.get(`/api/${workspace}/workspace`)).json()
  const name = `Sheet ${Date.now()}`
  const project = await ask<{ id: number }>(page, 'post', `/api/${workspace}/projects`, {
    name,
    client: clients[0].id,
  })
  const today = new Date().toISOString().slice(0, 10)
  await ask(page, 'post', `/api/${workspace}/time`, {
    day: today,
    minutes: 95,
    project: project.id,
    text: '=HYPERLINK("x")',
  })
  await page.goto(`/w/${workspace}/budgets/${project.id}`)
  await page.getByRole('button', { name: 'Timesheet…' }).press('Enter')
  await expect(window(page)).toBeVisible()
  await isAccessible(page)
  await window(page).getByText('CSV', { exact: true }).click()
  await window(page).getByLabel('Approved hours only').uncheck()
  await window(page).getByLabel('Language of the sheet').selectOption('nl')
  const days = `first_day=${today}&last_day=${today}`
  const address = (await href(page)).replace(/first_day=[^&]*&last_day=[^&]*/, days)
  expect(address).toContain(days)
  const sheet = await (await page.request.get(address)).text()
  expect(sheet).toContain(name)
  expect(sheet).toContain("'=HYPERLINK")
  const arrives = page.waitForEvent('download')
  await window(page).getByText('PDF', { exact: true }).click()
  await window(page).getByRole('link', { name: 'Download' }).click()
  expect((await arrives).suggestedFilename()).toMatch(/\.pdf$/)
  await page.keyboard.press('Escape')
  await expect(window(page)).toHaveCount(0)
})
