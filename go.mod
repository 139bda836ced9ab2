module hundredfold

go 1.26
