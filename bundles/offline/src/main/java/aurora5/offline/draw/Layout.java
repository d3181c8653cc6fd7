package aurora5.offline.draw;

import aurora5.offline.craft.Spot;

/** How child, animal and thing stand together. */
enum Layout {
  LEFT(Spot.at(320, 880, 1), Spot.at(600, 890, 1), Spot.at(830, 870, .95), false),
  RIGHT(Spot.at(690, 880, 1).turnedAround(), Spot.at(420, 892, 1), Spot.at(190, 870, .95), false),
  CENTER(Spot.at(500, 884, 1.05), Spot.at(760, 892, .9), Spot.at(250, 876, .95), false),
  FAR(Spot.at(430, 850, .62), Spot.at(580, 856, .62), Spot.at(735, 850, .6), false),
  NEAR(Spot.at(370, 906, 1.25), Spot.at(715, 908, 1.3), Spot.at(140, 850, .8), false),
  DREAM(Spot.at(300, 884, 1.02), Spot.at(520, 892, .88), Spot.at(770, 420, 1.25), true);

  final Spot child;
  final Spot animal;
  final Spot thing;
  final boolean bubble;

  Layout(Spot child, Spot animal, Spot thing, boolean bubble) {
    this.child = child;
    this.animal = animal;
    this.thing = thing;
    this.bubble = bubble;
  }
}
