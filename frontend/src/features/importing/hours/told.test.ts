import { describe, expect, it } from 'vitest'
import { becomes, chosenPlace, type Place, sameSettings, withHoursMeaning } from './told'

const place = (known: Partial<Place> = {}): Place => ({
  key: 'Bloom / Spring',
  client: 'Bloom',
  project: 'Spring',
  rows: 3,
  minutes: 180,
  cards: 1,
  becomes: 'project:7',
  becomes_name: 'Spring',
  known_by: 'name',
  set_aside: 0,
  ...known,
})

describe('what a project of the tool is here', () => {
  it('is what somebody chose, else what the server knows', () => {
    expect(becomes(place(), {})).toBe('project:7')
    expect(becomes(place(), { places: { 'Bloom / Spring': 'sales' } })).toBe('sales')
  })

  it('is no choice where it says what the server knows by itself', () => {
    expect(
      chosenPlace({ places: { 'Bloom / Spring': 'sales', Other: 'out' } }, place(), 'project:7'),
    ).toEqual({
      Other: 'out',
    })
  })

  it('stays chosen where the server knows it from the choice alone', () => {
    expect(chosenPlace({}, place({ known_by: 'chosen' }), 'project:7')).toEqual({
      'Bloom / Spring': 'project:7',
    })
  })

  it('is taken back', () => {
    expect(chosenPlace({ places: { 'Bloom / Spring': 'sales' } }, place(), null)).toEqual({})
  })
})

describe('the columns', () => {
  const columns = ['person', 'day', 'tags'].map((meaning) => ({
    meaning,
    name: '',
    kind: '',
    job_function: '',
  }))

  it('have each meaning once', () => {
    expect(withHoursMeaning(columns, 1, 'person').map(({ meaning }) => meaning)).toEqual([
      'nothing',
      'person',
      'tags',
    ])
  })

  it('may all be tags', () => {
    expect(withHoursMeaning(columns, 0, 'tags').map(({ meaning }) => meaning)).toEqual([
      'tags',
      'day',
      'tags',
    ])
  })
})

describe('settings', () => {
  it('are the same without what is empty and in any order', () => {
    expect(sameSettings({ decimal: ',', places: {}, whose: 3 }, { whose: 3, decimal: ',' })).toBe(true)
    expect(sameSettings({ places: { a: 'out' } }, {})).toBe(false)
  })
})
