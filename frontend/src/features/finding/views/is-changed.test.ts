import { isChanged } from './is-changed'

const kept = { filter: 'tag:4', sort: '-number', group: '', columns: ['title', 'lead'] }

test('a view is changed when it is filtered, put in order, grouped or told otherwise', () => {
  expect(isChanged(kept, { ...kept })).toBe(false)
  for (const change of [{ filter: '' }, { sort: '' }, { group: 'lead' }, { columns: ['lead', 'title'] }])
    expect(isChanged(kept, { ...kept, ...change })).toBe(true)
})
