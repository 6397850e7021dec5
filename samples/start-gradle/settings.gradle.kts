rootProject.name = "vm"
