import { expect, it } from 'vitest'
import { held, itemsOf } from './form'

it('each line is an item, and an empty one is none', () => {
  expect(itemsOf(' Links work \n\n Prices agree')).toEqual(['Links work', 'Prices agree'])
})

it('what a template holds is counted over all its checklists', () => {
  const checklists = [
    { name: 'Before', items: ['Links', 'Prices'] },
    { name: 'After', items: ['Report'] },
  ]
  expect(held({ checklists, brief: [{ text: 'Two mails' }] })).toEqual({ sections: 1, items: 3, people: 0 })
})
