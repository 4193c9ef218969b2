import type { DryRun } from '../asking/import-api'
import { asCsv, becomes, choicesOf, holders, untouched } from './choosing'

const run = {
  boards: [{ external_id: 'b', name: 'Test Drive', archived: false, board: null }],
  people: [{ external_id: 'p', name: 'Ada', suggested_member: 4 }],
  responsible: { all: {}, without_member: { 'moved it last': 13, importer: 20 } },
} as unknown as DryRun

test('a name that was not changed is not sent', () => {
  expect(choicesOf(run, untouched(run)).board_name).toBe('')
  expect(choicesOf(run, { ...untouched(run), boardName: 'Ours ' }).board_name).toBe('Ours')
})

test('a person becomes who was chosen, else who was suggested, else somebody new', () => {
  const [person] = run.people
  if (!person) throw new Error('a person is needed')
  expect(becomes(person, untouched(run))).toBe(4)
  expect(becomes(person, { ...untouched(run), people: { p: 'new' } })).toBe('new')
  expect(becomes({ ...person, suggested_member: null }, untouched(run))).toBe('new')
})

test('the cards that no move decides are those left to the importer', () => {
  expect(holders(run)).toEqual({ byMoves: 13, left: 20 })
})

test('a formula in a title does not run in a spreadsheet, quotes and lines stay whole', () => {
  const row = {
    kind: 'card',
    file: 'a.json',
    line: 3,
    path: '$.x',
    external_id: null,
    reason: '=1+1',
    advice: 'say "yes"\nor no',
  }
  expect(asCsv([row])).toBe(
    'kind,file,line,path,external_id,reason,advice\r\ncard,a.json,3,$.x,,\'=1+1,"say ""yes""\nor no"',
  )
})
