import { createContext } from 'react'

/** Where others are: a step, a block, or a field as `part.field` -> their members' numbers. */
export const SeatsContext = createContext<ReadonlyMap<string, readonly number[]>>(new Map())

export const ofStep = (step: string) => `step ${step}`
export const ofBlock = (block: number) => `block ${block}`
export const ofField = (part: number, field: string) => `${part}.${field}`
