import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { useEffect } from 'react'
import { newQueryClient } from '#api/query-client'
import { keepFocus } from '#ui/focus-kept'
import { theme } from '#ui/theme/theme'
import { mostToasts } from '#ui/toast'
import { ErrorBoundary } from './error-boundary'
import { newRouter } from './router'

const queries = newQueryClient()
const router = newRouter(queries)
const colours = localStorageColorSchemeManager({ key: 'baton.theme' })

export function App() {
  useEffect(() => keepFocus(), [])
  return (
    <I18nProvider i18n={i18n}>
      <MantineProvider theme={theme} defaultColorScheme="auto" colorSchemeManager={colours}>
        <ErrorBoundary>
          <QueryClientProvider client={queries}>
            <RouterProvider router={router} />
            <Notifications position="bottom-right" limit={mostToasts} autoClose={6000} />
          </QueryClientProvider>
        </ErrorBoundary>
      </MantineProvider>
    </I18nProvider>
  )
}
