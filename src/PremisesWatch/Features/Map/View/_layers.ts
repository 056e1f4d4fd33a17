import type { AddLayerObject, Map as MapLibreMap } from 'maplibre-gl'
import { group, label, mark } from './_marks'

/** The marks, over whatever base lies below. */
export const PREMISES: AddLayerObject = {
  id: 'premises',
  type: 'symbol',
  source: 'premises',
  'source-layer': 'premises',
  layout: {
    'icon-image': ['case', ['>', ['get', 'n'], 1],
      ['concat', 'group|', ['get', 'band'], '|', ['get', 'n']],
      ['concat', 'mark|', ['get', 'band'], '|', ['get', 'type']]],
    'icon-allow-overlap': true,
    'icon-ignore-placement': true,
    'symbol-sort-key': ['match', ['get', 'band'], 'A', 6, 'B', 5, 'C', 4, 'D', 3, 'E', 2, 1]
  }
}

/** Draws marks and labels when the map first asks for one. */
export function drawOnDemand (map: MapLibreMap): void {
  map.setMissingStyleImageResolver(id => {
    const [kind, one, other] = id.split('|')
    if (kind !== 'mark' && kind !== 'group' && kind !== 'label') return
    map.addImage(id, kind === 'mark' ? mark(one, other) : kind === 'group' ? group(one, Number(other)) : label(other, one), { pixelRatio: 2 })
  })
}
