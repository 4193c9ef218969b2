import { fireEvent, render, screen } from '@testing-library/react'
import { useRef } from 'react'
import { expect, test, vi } from 'vitest'
import { type BoardTools, BoardToolsContext, type BoardView, BoardViewContext } from '../board/board-context'
import { HandStore } from '../board/board-hand'
import { useTouchCarrying } from './use-touch-carrying'

function Floor() {
  const floor = useRef<HTMLDivElement>(null)
  useTouchCarrying(floor)
  return (
    <div ref={floor}>
      <article data-card={7}>Welcome letter</article>
    </div>
  )
}

test('a colleague’s new tag does not take the card from the finger that rests on it', () => {
  vi.useFakeTimers()
  const hand = new HandStore()
  const known = { hand, doing: {}, store: {}, mayWork: true }
  const board = (tags: string[]) => (
    <BoardToolsContext value={{ ...known, vocabulary: { tags } } as unknown as BoardTools}>
      <BoardViewContext value={{} as BoardView}>
        <Floor />
      </BoardViewContext>
    </BoardToolsContext>
  )
  const { rerender } = render(board([]))
  fireEvent.touchStart(screen.getByText('Welcome letter'), { touches: [{ clientX: 9, clientY: 9 }] })
  rerender(board(['Autumn']))
  vi.runAllTimers()
  expect(hand.get().dragged).toBe(7)
  rerender(board(['Autumn', 'Winter']))
  expect(hand.get().dragged).toBe(7)
})
