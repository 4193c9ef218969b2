import { expect } from '@playwright/test'
import { test } from './at-the-workshop'
import { ask, newBoard, signIn } from './at-work'

test('no page is wider than a phone, also where the journeys are gone at the desk', {
  tag: '@phone',
}, async ({ page, away }) => {
  test.slow()
  const { workspace, id } = await newBoard(page, await signIn(page))
  away.board(id)
  const service = await ask<{ id: number }>(page, 'post', `/api/${workspace}/boards/${id}/service`)
  away.service(service.id)
  const told = async (path: string) => (await page.request.get(`/api/${workspace}/${path}`)).json()
  const { clients, projects } = await told('workspace')
  const steps = [
    'purpose',
    'dissatisfactions',
    'demand',
    'workflow',
    'classes',
    'publish',
    'meeting',
    'review',
  ]
  const settings = [
    'rules',
    'recurring',
    'templates',
    'mail',
    'rates',
    'invoices',
    'keys',
    'feeds',
    'webhooks',
  ]
  for (const path of [
    ...['load', 'people'].map((tab) => `capacity?tab=${tab}`),
    ...['budgets', `budgets/${projects[0].id}`, `budgets/${projects[0].id}?tab=costs`, 'invoices'],
    ...['list', 'search', 'services', `clients/${clients[0].id}`, `boards/${id}/settings?tab=intake`],
    ...['team', 'locks'].map((tab) => `time?tab=${tab}`),
    ...['away', 'invitations'].map((tab) => `members?tab=${tab}`),
    ...settings.map((tab) => `settings?tab=${tab}`),
    ...steps.map((step) => `services/${service.id}?step=${step}`),
  ]) {
    await test.step(path, async () => {
      await page.goto(`/w/${workspace}/${path}`)
      await expect(page.getByRole('heading').first()).toBeVisible()
      await expect(page.getByRole('status', { name: 'Loading' })).toHaveCount(0)
      const wider = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      expect.soft(await wider(), path).toBeLessThanOrEqual(0)
    })
  }
})
