import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { render, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { onKeyDown } from '#ui/commands/registry'
import { type BoardTools, BoardToolsContext, type BoardView, BoardViewContext } from '../board/board-context'
import { HandStore } from '../board/board-hand'
import { cellKey } from '../state/ordering'
import { useBoardKeys } from './use-board-keys'

i18n.loadAndActivate({ locale: 'en', messages: {} })
vi.mock('../board/use-board-search', () => ({ useBoardSearch: () => [{ adding: false }, vi.fn()] }))
vi.mock('../board/use-open-card', () => ({ useOpenCard: () => ({ open: vi.fn() }) }))

function Board() {
  useBoardKeys({ isFolded: () => false, toggle: () => {} } as never)
  return (
    <a href="/w/relay/c/7" data-card-link={7}>
      Welcome letter
    </a>
  )
}

test('a colleague’s new tag does not take the card from the keys that carry it', () => {
  const stages = [
    { id: 1, name: 'To do', parent: null },
    { id: 2, name: 'In hand', parent: null },
  ]
  const columns = { stages, lanes: [null], byId: new Map(stages.map((stage) => [stage.id, stage])) }
  const cells = new Map([[cellKey(1, null), [{ id: 7 }]]])
  const shown = { columns, cells, faces: new Map([[7, { id: 7, title: 'Welcome letter' }]]) }
  const store = { get: () => shown, hold: vi.fn() }
  const [hand, doing] = [new HandStore(), { move: vi.fn() }]
  hand.set({ current: 7 })
  const board = (tags: string[]) => (
    <I18nProvider i18n={i18n}>
      <BoardToolsContext
        value={{ hand, doing, store, mayWork: true, vocabulary: { tags } } as unknown as BoardTools}
      >
        <BoardViewContext value={{ shown, cells, filtered: false } as unknown as BoardView}>
          <Board />
        </BoardViewContext>
      </BoardToolsContext>
    </I18nProvider>
  )
  const press = (key: string) => onKeyDown(new KeyboardEvent('keydown', { key }))
  const { rerender } = render(board([]))
  screen.getByRole('link').focus()
  press(' ')
  expect(hand.get().lifted).toBe(7)
  rerender(board(['Autumn']))
  press('ArrowRight')
  press('Enter')
  expect(doing.move).toHaveBeenCalledWith(7, expect.objectContaining({ column: 2 }))
})
