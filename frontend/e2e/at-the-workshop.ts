import { test as base, type Page } from '@playwright/test'
import { ask } from './at-work'

export interface Away {
  service: (id: number) => void
  board: (id: number) => void
}

/** What a journey makes is put away after it, also when it fails. */
export const test = base.extend<{ away: Away }>({
  away: async ({ page }, use) => {
    const made: { path: string; does: (page: Page, path: string) => Promise<unknown> }[] = []
    await use({
      service: (id) =>
        made.push({
          path: `services/${id}`,
          does: (page, path) => ask(page, 'patch', path, { archived: true }),
        }),
      board: (id) =>
        made.push({ path: `boards/${id}`, does: (page, path) => ask(page, 'post', `${path}/archive`) }),
    })
    if (made.length === 0) return
    const session = await (await page.request.get('/api/session')).json()
    for (const { path, does } of made) await does(page, `/api/${session.workspaces[0].slug}/${path}`)
  },
})
