package bad;

class Greet {}
