import { expect, test } from '@playwright/test'
import { signIn } from './at-work'
import { expectNoFault } from './no-fault'

test('somebody is invited, and the invitation revoked', async ({ page }) => {
  const workspace = await signIn(page)
  const email = `journey-${Date.now()}@agency.example`
  await page.goto(`/w/${workspace}/members`)
  await page.getByRole('button', { name: 'Invite', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('E-mail').fill('no address')
  await dialog.getByRole('button', { name: 'Invite', exact: true }).click()
  await expect(dialog.getByLabel('E-mail')).toHaveAttribute('aria-invalid', 'true')
  await dialog.getByLabel('E-mail').fill(email)
  await dialog.getByRole('button', { name: 'Invite', exact: true }).click()
  await expect(dialog.getByLabel('E-mail')).toHaveCount(0)
  await page.goto(`/w/${workspace}/members?tab=invitations`)
  const row = page.getByRole('listitem').filter({ hasText: email })
  await expect(row).toBeVisible()
  await row.getByRole('button', { name: 'Revoke' }).click()
  await expect(row).toHaveCount(0)
})

test('a client with a project is made, and put away once its projects are', async ({ page }) => {
  const workspace = await signIn(page)
  const name = `Journey ${Date.now()}`
  await page.goto(`/w/${workspace}/clients`)
  await page.getByRole('button', { name: 'New client' }).click()
  await page.getByRole('dialog').getByLabel('Name').fill(name)
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
  const client = page.getByRole('region', { name })
  await client.getByRole('button', { name: 'New project' }).click()
  await page.getByRole('dialog').getByLabel('Name').fill('Spring')
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
  await expect(client.getByText('Spring')).toBeVisible()
  const archive = async () => {
    await client.getByRole('button', { name: /Actions for/ }).click()
    await page.getByRole('menuitem', { name: 'Archive' }).click()
  }
  await archive()
  await expect(page.getByText(/has projects that are not archived/).first()).toBeVisible()
  await client.getByRole('button', { name: 'Spring' }).click()
  await page.getByRole('button', { name: 'Archive the project' }).click()
  await expect(client.getByText('Spring')).toHaveCount(0)
  await archive()
  await expect(client).toHaveCount(0)
})

test('members and clients have no accessibility fault', { tag: '@both' }, async ({ page }) => {
  test.slow()
  const workspace = await signIn(page)
  for (const path of ['members', 'members?tab=teams', 'clients']) {
    await page.goto(`/w/${workspace}/${path}`)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.getByRole('listitem').first()).toBeVisible()
    await expectNoFault(page, path)
  }
})
