import { expect } from '@playwright/test'
import { test } from './at-the-workshop'
import { ask, signIn } from './at-work'
import { isAccessible } from './no-fault'

test('dissatisfactions are gathered silently, revealed, grouped, voted on, and end in a decision', async ({
  page,
  browser,
  away,
}) => {
  const workspace = await signIn(page)
  const root = `/api/${workspace}`
  const { spaces } = await (await page.request.get(`${root}/workspace`)).json()
  const body = { space: spaces[0].id, name: `What slows us ${Date.now()}` }
  const { id } = await ask<{ id: number }>(page, 'post', `${root}/services`, body)
  away.service(id)
  const part = (kind: string, values: object) =>
    ask<{ id: number }>(page, 'post', `${root}/services/${id}/parts`, { kind, values })
  const group = await part('group', { name: 'Waiting' })
  await part('block', { name: 'Agreed', kind: 'gate' })

  await page.goto(`/w/${workspace}/services/${id}?step=dissatisfactions`)
  await page.getByRole('button', { name: 'Gather by a form' }).click()
  await page.getByRole('textbox', { name: 'What is asked, above the form' }).fill('What slows you?')
  await page.getByRole('button', { name: 'Open the form' }).click()
  const address = await page.locator('code', { hasText: '/feedback/' }).innerText()
  await expect(page.getByRole('button', { name: 'Copy', exact: true })).toBeVisible()

  // Somebody without an account, by the link.
  const stranger = await (await browser.newContext()).newPage()
  await stranger.goto(new URL(new URL(address).pathname, page.url()).href)
  await stranger.locator('[name=side]').first().check()
  await stranger.locator('[name=text]').fill('The client answers late')
  await stranger.getByRole('button', { name: 'Send' }).click()
  await expect(page.getByText('voice came in', { exact: false })).toBeVisible()
  await expect(page.getByText('The client answers late')).toBeHidden()

  await page.getByRole('button', { name: 'Reveal' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Reveal' }).click()
  const said = page.locator('[data-part]', { hasText: 'The client answers late' })
  await expect(said).toBeVisible()

  await said.getByTitle('Drag it onto a group').dragTo(page.locator(`[data-group="${group.id}"]`))
  await expect(said.getByRole('combobox', { name: 'Group' })).toHaveValue(String(group.id))
  await said.getByRole('button', { name: /^Put a dot here/ }).click()
  await expect(page.getByText('You have 4 dots of 5 left.')).toBeVisible()
  await expect(said.getByRole('button', { name: /^Take your dot back/ })).toHaveText('1 dot')

  const became = page.getByRole('region', { name: 'What became of it' })
  await expect(became).toContainText('still open')
  await said.getByRole('combobox', { name: 'Decided in' }).click()
  await page.getByRole('option', { name: 'Agreed' }).click()
  await expect(became.getByText('Decided: 1, parked: 0, open: 0')).toBeVisible()
  await page.keyboard.press('Escape')
  await isAccessible(page)
  await became.getByRole('button', { name: 'Agreed' }).click()
  await expect(page.getByRole('region', { name: 'Block: Agreed' })).toBeVisible()
})
