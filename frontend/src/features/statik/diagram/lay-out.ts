import ELK, { type ElkNode } from 'elkjs/lib/elk-api'
import workerAddress from 'elkjs/lib/elk-worker.min.js?url'
import type { Looked } from '../design/looking'
import { countedFromDone, type ElkGraph, elkGraph, type Place } from './places'

let elk: InstanceType<typeof ELK> | null = null

/** Lays the diagram out beside the page, in a worker: whoever types meanwhile notices nothing. */
export async function layOut(looked: Looked): Promise<Map<number, Place>> {
  elk ??= new ELK({ workerFactory: () => new Worker(workerAddress) })
  const laid = await elk.layout(elkGraph(looked) as ElkNode)
  return countedFromDone(laid as unknown as ElkGraph, looked)
}
