import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api, ask } from '#api/client'
import type { components } from '#api/schema.gen'
import { onlyWhatIsSent } from '#features/members/asking/only-what-is-sent'
import type { Check, Difference, SegmentOverlap } from './held'
import { othersCount, whileOthersCount } from './others-count'

type Told = components['schemas']
export type Segment = Told['SegmentOut']
export type Whole = Told['SegmentWholeOut']
export type Version = Told['SegmentVersionOut']
export type Run = Told['SegmentRunOut']
export type Vocabulary = Told['SegmentVocabularyOut']
export type FieldOfBase = Told['BaseFieldOut']
export type Problem = Told['DocumentProblemOut']
export type Why = Told['WhyOut']
export type Criteria = Told['SegmentCriteriaOut']
export type Judged = Told['JudgedOut']

/** All of the segments hangs below this key; what is counted of a document does not. */
export const segmentsKey = (workspace: string, ...parts: unknown[]) => [workspace, 'segments', ...parts]

const here = (workspace: string) => ({ params: { path: { workspace } } })
const of = (workspace: string, segment_id: number) => ({ params: { path: { workspace, segment_id } } })
const version = (workspace: string, segment_version_id: number) => ({
  params: { path: { workspace, segment_version_id } },
})

export function segmentsQuery(workspace: string) {
  return queryOptions({
    queryKey: segmentsKey(workspace, 'list'),
    queryFn: ({ signal }) => ask(api.GET('/api/{workspace}/segments', { ...here(workspace), signal })),
  })
}

export function segmentQuery(workspace: string, segment: number) {
  return queryOptions({
    queryKey: segmentsKey(workspace, 'one', segment),
    queryFn: ({ signal }) =>
      ask(api.GET('/api/{workspace}/segments/{segment_id}', { ...of(workspace, segment), signal })),
    retry: false,
  })
}

/** Read from the base, so not at every news: whenever a screen that needs it is opened. */
export function vocabularyQuery(workspace: string) {
  return queryOptions({
    queryKey: [workspace, 'segment-vocabulary'],
    queryFn: ({ signal }) =>
      ask(api.GET('/api/{workspace}/segment-vocabulary', { ...here(workspace), signal })),
    staleTime: 0,
  })
}

/** While one is waiting or running it is asked again; that it ended is heard, too. */
export function runsQuery(workspace: string, segment: number) {
  return queryOptions({
    queryKey: segmentsKey(workspace, 'runs', segment),
    queryFn: ({ signal }) =>
      ask(api.GET('/api/{workspace}/segments/{segment_id}/runs', { ...of(workspace, segment), signal })),
    refetchInterval: ({ state }) => (state.data?.some(isUnderWay) ? 3000 : false),
  })
}

export function criteriaQuery(workspace: string, segment: number, language: string) {
  return queryOptions({
    queryKey: segmentsKey(workspace, 'criteria', segment, language),
    queryFn: ({ signal }) =>
      ask(api.GET('/api/{workspace}/segments/{segment_id}/criteria', { ...of(workspace, segment), signal })),
  })
}

export const isUnderWay = ({ state }: Run) => state === 'queued' || state === 'running'

/** What a document says and how many it holds; asked anew for each text, and given up when the text changes. */
export function checkQuery(workspace: string, document: string, as_of: string, language: string) {
  return queryOptions({
    queryKey: [workspace, 'segment-check', document, as_of, language],
    queryFn: ({ signal }): Promise<Check> =>
      ask(
        api.POST('/api/{workspace}/segment-questions/count', {
          ...here(workspace),
          body: { document, as_of },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
    staleTime: ({ state }) => (othersCount(state.data?.refused) ? 0 : 60_000),
    retry: false,
  })
}

export function differenceQuery(workspace: string, newer: number, since: number, language: string) {
  return queryOptions({
    queryKey: [workspace, 'segment-difference', newer, since, language],
    queryFn: ({ signal }): Promise<Difference> =>
      ask(
        api.GET('/api/{workspace}/segment-versions/{segment_version_id}/difference', {
          params: { path: { workspace, segment_version_id: newer }, query: { since } },
          signal,
        }),
      ),
    staleTime: 60_000,
    ...whileOthersCount,
  })
}

/**
 * Of the last runs; null: of all segments that are not put away, and nothing is asked about none. What runs have
 * frozen stays as it is: another run makes it another question, another name does not.
 */
export function overlapQuery(
  workspace: string,
  chosen: readonly number[] | null,
  segments: readonly Segment[] | undefined,
) {
  return queryOptions({
    queryKey: [workspace, 'segment-overlap', chosen, lastRuns(segments ?? [], chosen)],
    queryFn: ({ signal }): Promise<SegmentOverlap> =>
      ask(
        api.GET('/api/{workspace}/segment-overlap', {
          params: { path: { workspace }, query: { segment: [...(chosen ?? [])] } },
          signal,
        }),
      ),
    enabled: segments !== undefined && chosen?.length !== 0,
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    ...whileOthersCount,
  })
}

export const lastRuns = (segments: readonly Segment[], chosen: readonly number[] | null): string[] =>
  segments
    .filter(({ id, archived }) => (chosen ? chosen.includes(id) : !archived))
    .map(({ id, run_at }) => `${id} ${run_at}`)
    .sort()

export function segmentVerbs(workspace: string) {
  return {
    make: (name: string, purpose: string, document: string) =>
      ask(api.POST('/api/{workspace}/segments', { ...here(workspace), body: { name, purpose, document } })),
    change: (segment: number, body: Partial<Told['SegmentEdit']>) =>
      ask(
        api.PATCH('/api/{workspace}/segments/{segment_id}', {
          ...of(workspace, segment),
          body: onlyWhatIsSent<Told['SegmentEdit']>(body),
        }),
      ),
    save: (segment: number, document: string, based_on: number, note: string) =>
      ask(
        api.POST('/api/{workspace}/segments/{segment_id}/versions', {
          ...of(workspace, segment),
          body: { document, based_on, note },
        }),
      ),
    saveCriteria: (segment: number, document: string, based_on: number) =>
      ask(
        api.PUT('/api/{workspace}/segments/{segment_id}/criteria', {
          ...of(workspace, segment),
          body: { document, based_on },
        }),
      ),
    run: (newest: number, as_of: string) =>
      ask(
        api.POST('/api/{workspace}/segment-versions/{segment_version_id}/runs', {
          ...version(workspace, newest),
          body: { as_of },
        }),
      ),
    /** The document of an earlier version. */
    text: (earlier: number) =>
      ask(
        api.GET('/api/{workspace}/segment-versions/{segment_version_id}', { ...version(workspace, earlier) }),
      ),
    read: (document: string): Promise<Check> =>
      ask(
        api.POST('/api/{workspace}/segment-questions/count', {
          ...here(workspace),
          body: { document, as_of: '' },
        }),
      ),
    why: (document: string, key: string, as_of: string) =>
      ask(
        api.POST('/api/{workspace}/segment-questions/why', {
          ...here(workspace),
          body: { document, key, as_of },
        }),
      ),
  }
}

export const yamlAddress = (workspace: string, segmentVersion: number) =>
  `/api/${workspace}/segment-versions/${segmentVersion}/yaml`
