import { expect } from '@playwright/test'
import { test } from './at-the-workshop'
import { ask, colleague, signIn } from './at-work'
import { isAccessible } from './no-fault'

test('the clock of a workshop is the same for everybody in it', async ({ page, browser, away }) => {
  const workspace = await signIn(page)
  const root = `/api/${workspace}`
  const other = await colleague(browser, /Owner/)
  const { spaces } = await (await other.request.get(`${root}/workspace`)).json()
  const body = { space: spaces[0].id, name: `Two hours ${Date.now()}` }
  const { id } = await ask<{ id: number }>(page, 'post', `${root}/services`, body)
  away.service(id)
  await other.goto(`/w/${workspace}/services/${id}`)
  await expect(other.getByRole('button', { name: 'Two-hour workshop' })).toBeVisible()

  await page.goto(`/w/${workspace}/services/${id}`)
  await page.getByRole('button', { name: 'Two-hour workshop' }).click()
  await page.getByRole('button', { name: 'Start the clock' }).click()
  await expect(page.getByRole('button', { name: /^Workshop: Purpose, 14:5/ })).toBeVisible()
  await expect(other.getByRole('button', { name: /^Workshop: Purpose/ })).toBeVisible()
  await isAccessible(page)

  await page.getByRole('button', { name: 'Next step' }).click()
  await page.getByRole('button', { name: 'Pause' }).click()
  await expect(other.getByRole('button', { name: /^Workshop: Dissatisfactions, (20:00|19:5)/ })).toBeVisible()
  await page.getByRole('button', { name: 'End', exact: true }).click()
  await expect(other.getByRole('button', { name: 'Two-hour workshop' })).toBeVisible()
})
