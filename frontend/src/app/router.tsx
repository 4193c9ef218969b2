import type { QueryClient } from '@tanstack/react-query'
import { createRootRouteWithContext, createRoute, createRouter, redirect } from '@tanstack/react-router'
import { sessionQuery } from '#api/session'
import { toSignIn } from '#api/signing-in'
import { draftsBelongTo } from '#ui/drafts'
import { NotFoundScreen } from '#ui/states/not-found-screen'
import { allScreens } from './all-screens'
import { PreferencesProvider } from './preferences-provider'
import { BrokenScreen } from './screens/broken-screen'
import { NoWorkspaceScreen } from './screens/no-workspace-screen'
import { WorkspaceShell } from './shell/workspace-shell'

const root = createRootRouteWithContext<{ queries: QueryClient }>()({
  beforeLoad: async ({ context }) => {
    const session = await context.queries.ensureQueryData(sessionQuery)
    // Leaves the page; waiting for ever keeps a half-drawn screen from flashing up.
    if (session.user === null) {
      toSignIn()
      await new Promise(() => {})
    }
    draftsBelongTo(session.user?.id ?? null)
    return { session }
  },
  component: PreferencesProvider,
  notFoundComponent: () => (
    <main>
      <NotFoundScreen />
    </main>
  ),
})

const start = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: ({ context: { session } }) => {
    const last = localStorage.getItem('baton.workspace')
    const workspace = session.workspaces.find(({ slug }) => slug === last) ?? session.workspaces[0]
    if (workspace) throw redirect({ href: `/w/${workspace.slug}` })
  },
  component: NoWorkspaceScreen,
})

const noWorkspaceNamed = createRoute({
  getParentRoute: () => root,
  path: '/w',
  beforeLoad: () => {
    throw redirect({ href: '/' })
  },
})

const workspace = createRoute({
  getParentRoute: () => root,
  path: '/w/$workspace',
  component: WorkspaceShell,
  notFoundComponent: NotFoundScreen,
})

const begin = allScreens.some(({ path }) => path === 'my-work') ? 'my-work' : 'boards'

const workspaceStart = createRoute({
  getParentRoute: () => workspace,
  path: '/',
  beforeLoad: ({ params }) => {
    throw redirect({ href: `/w/${params.workspace}/${begin}` })
  },
})

const screens = allScreens.map(({ path, component, fetch }) =>
  createRoute({
    getParentRoute: () => workspace,
    path,
    component,
    loader: fetch,
    staleTime: Number.POSITIVE_INFINITY,
  }),
)

export function newRouter(queries: QueryClient) {
  return createRouter({
    routeTree: root.addChildren([
      start,
      noWorkspaceNamed,
      workspace.addChildren([workspaceStart, ...screens]),
    ]),
    context: { queries },
    defaultPreload: 'intent',
    defaultErrorComponent: ({ error }) => (
      <BrokenScreen error={error instanceof Error ? error : new Error(String(error))} />
    ),
    defaultNotFoundComponent: NotFoundScreen,
    scrollRestoration: true,
  })
}
