package swapping;

/** Alive exactly as long as its class loader: counted from outside. */
final class Marker {}
