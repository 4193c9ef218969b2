import { expect, test } from '@playwright/test'
import { ask, signIn } from './at-work'

test('two people in one workshop see in which field the other is', async ({ page, browser }) => {
  const workspace = await signIn(page)
  const { spaces } = await (await page.request.get(`/api/${workspace}/workspace`)).json()
  const { id: service } = await ask<{ id: number }>(page, 'post', `/api/${workspace}/services`, {
    space: spaces[0].id,
    name: `Together ${Date.now()}`,
  })
  const context = await browser.newContext()
  const other = await context.newPage()
  await signIn(other, 'Anna')
  await page.goto(`/w/${workspace}/services/${service}`)
  await other.goto(`/w/${workspace}/services/${service}`)
  await other.getByRole('button', { name: 'Zeg waar het voor is' }).click()
  const purpose = other.getByRole('textbox', { name: 'Waar het voor is' })
  await purpose.focus()
  await expect(
    page.getByRole('tab', { name: /Purpose/ }).getByRole('img', { name: /Here now: Anna/ }),
  ).toBeVisible()
  await expect(page.getByRole('tabpanel').getByRole('img', { name: /Here now: Anna/ })).toBeVisible()
  await other.getByRole('link', { name: 'Diensten' }).first().click()
  await expect(page.getByRole('img', { name: /Here now: Anna/ })).toHaveCount(0)
  await context.close()
})
