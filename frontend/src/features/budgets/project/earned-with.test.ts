import { describe, expect, it } from 'vitest'
import { earnedWith } from './earned-with'

const nothing = { agreed: '0.00', by_time: '0.00', own_prices: '0.00', passed_on: '0.00', total: '0.00' }
const month = { ...nothing, month: '2026-10-01', own_prices: '700.00', total: '700.00' }

describe('what months were earned with', () => {
  it('is told as long as any month has it, also where it comes to nothing in all', () => {
    const back = { ...month, month: '2026-11-01', own_prices: '-700.00', total: '-700.00' }
    expect(earnedWith({ earned: nothing, months: [month, back] })).toEqual(['own_prices'])
  })

  it('is only what there is', () => {
    const agreed = { ...nothing, agreed: '300.00', own_prices: '700.00', total: '1000.00' }
    expect(earnedWith({ earned: agreed, months: [month] })).toEqual(['agreed', 'own_prices'])
    expect(earnedWith({ earned: nothing, months: [] })).toEqual([])
  })
})
