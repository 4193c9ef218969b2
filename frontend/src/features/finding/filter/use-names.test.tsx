import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { expect, test } from 'vitest'
import { WorkspaceContext } from '#api/workspace'
import type { Vocabulary } from '#features/boards/vocabulary/vocabulary'
import { placesQuery } from '../asking/finding-api'
import { useNames } from './use-names'

i18n.loadAndActivate({ locale: 'en', messages: {} })

const column = (id: number, name: string) => ({ id, name, parent: null, kind: 'work' })
const places = [
  { id: 1, name: 'Content', columns: [column(11, 'Copy')], lanes: [{ id: 21, name: 'Rush' }] },
  { id: 2, name: 'Studio', columns: [column(12, 'Design')], lanes: [{ id: 22, name: 'Others' }] },
]
const nobody = { members: [], tags: [], projects: [], clients: [], cardTypes: [] }
const empty = Object.fromEntries(Object.keys(nobody).map((kind) => [kind, new Map()]))
const vocabulary = { ...empty, spaces: [] } as unknown as Vocabulary

function namesOn(board?: number) {
  const queries = new QueryClient()
  queries.setQueryData(placesQuery('relay').queryKey, places as never)
  const around = ({ children }: { children: ReactNode }) => (
    <I18nProvider i18n={i18n}>
      <QueryClientProvider client={queries}>
        <WorkspaceContext value="relay">{children}</WorkspaceContext>
      </QueryClientProvider>
    </I18nProvider>
  )
  return renderHook(() => useNames(vocabulary, board), { wrapper: around }).result.current
}

const called = (options: { name: string; beside?: string }[]) =>
  options.map(({ name, beside }) => (beside ? `${name}, ${beside}` : name))

test('on a board its own columns and lanes are offered; another one that the filter names stays', () => {
  const names = namesOn(2)
  expect(called(names.options('column'))).toEqual(['Design'])
  expect(called(names.options('lane'))).toEqual(['Others'])
  expect(called(names.options('board'))).toEqual(['Content', 'Studio'])
  expect(called(names.options('column', [11]))).toEqual(['Copy, Content', 'Design'])
  expect(names.name('column', 11)).toBe('Copy')
})

test('where cards of all boards are found, so are their columns, with the board beside each', () => {
  expect(called(namesOn().options('column'))).toEqual(['Copy, Content', 'Design, Studio'])
})
