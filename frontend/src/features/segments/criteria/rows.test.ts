import { documentOf, drafted, isUnwritten, type Row, rowAt, rowsOf } from './rows'

const document = JSON.stringify({
  format: 1,
  size: { least: 100, most: 2000 },
  reach: [
    { channel: 'email', least: 90 },
    { channel: 'push', least: 5 },
  ],
  include: ['c1', 'c2'],
})

test('what is kept comes back as it was, row by row', () => {
  const rows = rowsOf(document)
  expect(rows.map(({ kind }) => kind)).toEqual(['size', 'reach', 'reach', 'include'])
  expect(JSON.parse(documentOf(rows))).toEqual(JSON.parse(document))
})

test('what the server keeps as nothing is no row', () => {
  const kept = '{"change":null,"exclude":[],"fresh":[],"size":{"least":1}}'
  expect(rowsOf(kept)).toEqual([{ kind: 'size', values: { least: 1 }, keys: [] }])
  expect(rowsOf('')).toEqual([])
  expect(documentOf([])).toBe('')
})

test('a problem stands at the row that it is about', () => {
  const rows: Row[] = rowsOf(document)
  expect(rowAt(rows, 'size')).toBe(0)
  expect(rowAt(rows, 'reach[1].channel')).toBe(2)
  expect(rowAt(rows, 'include[1]')).toBe(3)
  expect(rowAt(rows, 'overlap[0].segment')).toBeNull()
  expect(rowAt(rows, '')).toBeNull()
})

test('a row for test customers stands in a draft before it holds any', () => {
  const rows: Row[] = [...rowsOf(document), { kind: 'exclude', values: {}, keys: [] }]
  expect(drafted(JSON.stringify(rows))).toEqual(rows)
  expect(rows.map(isUnwritten)).toEqual([false, false, false, false, true])
  expect(drafted('{"size":')).toEqual([])
})
