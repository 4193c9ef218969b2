import { expect } from '@playwright/test'
import { test } from './at-the-workshop'
import { ask, signIn } from './at-work'

test('a block in which several functions take part is split into parallel ones, and one undo takes it back', async ({
  page,
  away,
}) => {
  const workspace = await signIn(page)
  const root = `/api/${workspace}`
  const { spaces } = await (await page.request.get(`${root}/workspace`)).json()
  const body = { space: spaces[0].id, name: `Side by side ${Date.now()}` }
  const { id } = await ask<{ id: number }>(page, 'post', `${root}/services`, body)
  away.service(id)
  const part = (kind: string, values: object) =>
    ask<{ id: number }>(page, 'post', `${root}/services/${id}/parts`, { kind, values })
  const count = await part('block', { name: 'Count', function: 'analyst', others: ['designer'] })
  const used = await part('block', { name: 'Used', kind: 'done' })
  await part('link', { before: count.id, next: used.id })

  await page.goto(`/w/${workspace}/services/${id}?step=workflow&block=${count.id}`)
  const blocks = page.locator('.react-flow__node', { hasText: 'Count' })
  await page.getByRole('button', { name: 'Split into parallel parts' }).click()
  await expect(blocks).toHaveCount(2)
  await expect(blocks.filter({ hasText: 'Designer' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Split into parallel parts' })).toBeHidden()

  await page.getByRole('button', { name: 'Take back the last step' }).click()
  await expect(blocks).toHaveCount(1)
  await expect(page.getByRole('button', { name: 'Split into parallel parts' })).toBeVisible()
})
