import type { Page } from '@playwright/test'

/** The answers that the shell alone needs, so that its look is judged without a database. */
export async function mockServer(page: Page, language = 'en'): Promise<void> {
  const session = {
    user: { id: 7, name: 'Anna de Vries', email: 'anna@agency.example', language, theme: 'auto' },
    workspaces: [{ slug: 'relay', name: 'Relay Agency', member_id: 1, role: 'owner' }],
    demo: false,
  }
  const spaces = [
    {
      id: 1,
      name: 'Production',
      private: false,
      archived: false,
      boards: [{ id: 10, name: 'CRM production' }],
    },
    { id: 2, name: 'Management', private: true, archived: false, boards: [{ id: 20, name: 'Confidential' }] },
  ]
  const words = {
    workspace: { slug: 'relay', name: 'Relay Agency', time_zone: 'Europe/Amsterdam', number: 5 },
    me: { id: 1, name: 'Anna de Vries', role: 'owner', job_function: 'account_manager', may_manage: true },
    ...Object.fromEntries(
      ['members', 'clients', 'projects', 'card_types', 'tags', 'custom_fields'].map((name) => [name, []]),
    ),
  }
  // The server gives the page to those who have signed in; here nobody has.
  await page.route(/\/w\/[^?]*(\?.*)?$/, (route) =>
    route.request().resourceType() === 'document'
      ? route.fulfill({ path: 'dist/index.html', contentType: 'text/html' })
      : route.fallback(),
  )
  // What a screen asks beyond the shell is not there; the real server would lead to the sign-in.
  await page.route('**/api/**', (route) =>
    route.fulfill({ status: 404, json: { detail: 'There is nothing here that you can see.' } }),
  )
  await page.route('**/api/session', (route) => route.fulfill({ json: session }))
  await page.route('**/api/relay/workspace', (route) => route.fulfill({ json: { ...words, spaces } }))
  await page.route('**/api/relay/stream*', (route) =>
    route.fulfill({ contentType: 'text/event-stream', body: 'id: 5\nevent: ping\ndata: {}\n\n' }),
  )
}
