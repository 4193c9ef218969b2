import { describe, expect, it } from 'vitest'
import { draftOf, longHours, toSend } from './agreement-draft'

const empty = draftOf(null, '2026-11-25', 'EUR', 'en')

describe('an agreement that is written', () => {
  it('waits for what its kind needs', () => {
    expect(toSend(empty, 'en')).toBeNull()
    expect(toSend({ ...empty, amount: '12 000' }, 'en')).toBeNull()
    expect(toSend({ ...empty, amount: '12 000', plannedHours: '120' }, 'en')).toMatchObject({
      amount: '12000',
      planned_minutes: 7200,
    })
    expect(toSend({ ...empty, kind: 'time_and_materials' }, 'en')).not.toHaveProperty('amount')
    expect(toSend({ ...empty, kind: 'retainer', recognises: 'evenly' }, 'en')).toBeNull()
  })

  it('says of a retainer what is carried on', () => {
    const retainer = { ...empty, kind: 'retainer' as const, minutes: '40', carried: 'all' }
    expect(toSend(retainer, 'en')).toMatchObject({ minutes: 2400, carried_periods: null, period: 'month' })
    expect(toSend({ ...retainer, carried: '2' }, 'en')).toMatchObject({ carried_periods: 2 })
  })

  it('leaves stages without a name out, and waits for their weights', () => {
    const stages = [
      { id: 0, name: ' Concept ', weight: '2' },
      { id: 1, name: '', weight: '' },
    ]
    const draft = { ...empty, amount: '1', recognises: 'stages' as const, stages }
    expect(toSend(draft, 'en')?.stages).toEqual([{ name: 'Concept', weight: 2 }])
    expect(toSend({ ...draft, stages: [{ id: 0, name: 'Concept', weight: '0' }] }, 'en')).toBeNull()
  })

  it.each([
    ['180', 10_800],
    ['180:30', 10_830],
    ['42,5', 2550],
    ['1:75', null],
    ['many', null],
  ])('reads %s as hours', (text, minutes) => {
    expect(longHours(text)).toBe(minutes)
  })
})
