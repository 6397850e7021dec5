SQMP
burn
----
SQMP
STEXI
EQMP
EQMP
    {
        .args_type  = "",
    },
SQMP
