#ifdef CONFIG_1
#ifdef CONFIG_2
#ifdef CONFIG_3
#ifdef CONFIG_4
#ifdef CONFIG_5
#ifdef CONFIG_6
#ifdef CONFIG_7
#ifdef CONFIG_8
#ifdef CONFIG_9
#ifdef CONFIG_10
#ifdef CONFIG_11
#ifdef CONFIG_12
#ifdef CONFIG_13
#ifdef CONFIG_14
#ifdef CONFIG_15
#ifdef CONFIG_16
#ifdef CONFIG_17
#ifdef CONFIG_18
#ifdef CONFIG_19
#ifdef CONFIG_20
#ifdef CONFIG_21
#ifdef CONFIG_22
    { .name = "burn", .args_type = "" },
#endif
#endif
#endif
#endif
#endif
#endif
#endif
#endif
#endif
#endif
#endif
#endif
#endif
#endif
#endif
#endif
#endif
#endif
#endif
#endif
#endif
#endif
#else
#elif X
SQMP
burn
----

Arguments: None.

EQMP
