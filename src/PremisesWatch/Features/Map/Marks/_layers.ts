import type { LayerSpecification, Map as MapLibreMap, SourceSpecification } from 'maplibre-gl'
import { group, label, mark } from './_marks'

// A number, or in thousands, so that few marks are drawn: 1.2k, 35k.
const howMany: any = ['case',
  ['<', ['get', 'n'], 1000], ['to-string', ['get', 'n']],
  ['<', ['get', 'n'], 9950], ['concat', ['/', ['round', ['/', ['get', 'n'], 100]], 10], 'k'],
  ['concat', ['round', ['/', ['get', 'n'], 1000]], 'k']]

/** The marks, over whatever base lies below. */
const PREMISES: LayerSpecification = {
  id: 'premises',
  type: 'symbol',
  source: 'premises',
  'source-layer': 'premises',
  layout: {
    // A place that is alone in its cluster has no id: it opens nothing but comes closer.
    'icon-image': ['case', ['has', 'id'],
      ['concat', 'mark|', ['get', 'band'], '|', ['get', 'type']],
      ['concat', 'group|', ['get', 'band'], '|', howMany]],
    'icon-allow-overlap': true,
    'icon-ignore-placement': true,
    'symbol-sort-key': ['match', ['get', 'band'], 'A', 6, 'B', 5, 'C', 4, 'D', 3, 'E', 2, 1]
  },
  paint: { 'icon-opacity': ['case', ['has', 'roughly'], 0.65, 1] }
}

const WARDS: LayerSpecification[] = [
  {
    id: 'ward',
    type: 'line',
    source: 'wards',
    'source-layer': 'ward',
    paint: { 'line-color': '#6b7a74', 'line-dasharray': [3, 2], 'line-width': ['interpolate', ['linear'], ['zoom'], 10, 0.6, 14, 1.5] }
  },
  { id: 'ward-name', type: 'symbol', source: 'wards', 'source-layer': 'ward-name', layout: { 'icon-image': ['concat', 'label|ward|', ['get', 'name']], 'icon-padding': 4 } }
]

/** What a row beside the map stands for. */
const POINTED: LayerSpecification = {
  id: 'pointed',
  type: 'circle',
  source: 'pointed',
  paint: { 'circle-radius': 24, 'circle-color': 'rgba(255,221,0,.35)', 'circle-stroke-color': '#0b0c0c', 'circle-stroke-width': 3 }
}

/** @param addresses Of tiles, with the filter where it applies. */
export function addLayers (map: MapLibreMap, addresses: { premises: string, wards: string }): void {
  const tiles = (address: string, minzoom: number, maxzoom: number): SourceSpecification => ({ type: 'vector', tiles: [location.origin + address], minzoom, maxzoom })
  map.addSource('wards', tiles(addresses.wards, 10, 16))
  map.addSource('premises', tiles(addresses.premises, 0, 18))
  map.addSource('pointed', { type: 'geojson', data: { type: 'FeatureCollection', features: [] } })
  for (const layer of [...WARDS, POINTED, PREMISES]) map.addLayer(layer)
}

/** Draws marks and labels when the map first asks for one. */
export function drawOnDemand (map: MapLibreMap): void {
  map.setMissingStyleImageResolver(id => {
    const [kind, one, other] = id.split('|')
    if (kind !== 'mark' && kind !== 'group' && kind !== 'label') return
    map.addImage(id, kind === 'mark' ? mark(one, other) : kind === 'group' ? group(one, other) : label(other, one), { pixelRatio: 2 })
  })
}
