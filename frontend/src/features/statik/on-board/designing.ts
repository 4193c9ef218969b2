import type { Service } from '../asking/statik-api'

/** The service that designs a board; one that was put away does so no more. */
export const designing = (board: number, services: readonly Service[]): Service | undefined =>
  services.find((service) => service.board === board && !service.archived)
