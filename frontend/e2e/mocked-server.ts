import type { Page } from '@playwright/test'

/** The answers that the shell alone needs, so that its look is judged without a database. */
export async function mockServer(page: Page, language = 'en'): Promise<void> {
  const session = {
    user: { id: 7, name: 'Anna de Vries', email: 'anna@agency.example', language, theme: 'auto' },
    workspaces: [{ slug: 'relay', name: 'Relay Agency', member_id: 1, role: 'owner' }],
    demo: false,
  }
  const spaces = [
    { id: 1, name: 'Production', private: false, boards: [{ id: 10, name: 'CRM production' }] },
    { id: 2, name: 'Management', private: true, boards: [{ id: 20, name: 'Confidential' }] },
  ]
  await page.route('**/api/session', (route) => route.fulfill({ json: session }))
  await page.route('**/api/relay/spaces', (route) => route.fulfill({ json: spaces }))
  await page.route('**/api/relay/stream*', (route) =>
    route.fulfill({ contentType: 'text/event-stream', body: 'id: 5\nevent: ping\ndata: {}\n\n' }),
  )
}
